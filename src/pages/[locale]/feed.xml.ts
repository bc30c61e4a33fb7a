import { atomFeed } from '../../exports/feed.ts';
import { getUpdates } from '../../queries/pages.ts';
import { localePaths } from '../../queries/paths.ts';

export const getStaticPaths = localePaths;

/** The updates of the portal as an Atom feed. */
export async function GET({ props: { locale } }: { props: ReturnType<typeof localePaths>[number]['props'] }) {
  return new Response(atomFeed(locale, await getUpdates(locale)), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
}
