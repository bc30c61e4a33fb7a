import { anchorOf } from '../lib/ids.ts';
import { isLocale, type Locale } from './locales.ts';

/** The only route table: every address of the portal below `/{locale}/`, as the contract lists them. */
export const routes = {
  home: '',
  policy: 'policy/',
  paired: 'policy/paired/',
  initiatives: 'initiatives/',
  targets: 'targets/',
  support: 'support/',
  shortlist: 'support/shortlist/',
  asean: 'asean/',
  brief: 'asean/brief/',
  responsibilities: 'responsibilities/',
  glossary: 'glossary/',
  search: 'search/',
  updates: 'updates/',
  data: 'data/',
  about: 'about/',
  accessibility: 'accessibility/',
  privacy: 'privacy/',
  offline: 'offline/',
} as const;

export type Route = keyof typeof routes;

/** `pathTo('zh', 'policy')` → `/zh/policy/` */
export const pathTo = (locale: Locale, route: Route): string => `/${locale}/${routes[route]}`;

/** `initiativePath('en', 'talent')` → `/en/initiatives/talent/` */
export const initiativePath = (locale: Locale, slug: string): string =>
  `${pathTo(locale, 'initiatives')}${slug}/`;

/** `agencyPath('en', 'civil-affairs')` → `/en/agencies/civil-affairs/` */
export const agencyPath = (locale: Locale, slug: string): string => `/${locale}/agencies/${slug}/`;

/** `instrumentPath('en', 'tax')` → `/en/support/instruments/tax/`; likewise for sectors. */
export const supportFacetPath = (locale: Locale, facet: 'instruments' | 'sectors', id: string): string =>
  `${pathTo(locale, 'support')}${facet}/${id}/`;

/** A term in the term guide, or the guide itself: `termPath('en', 'lead-unit')` → `/en/asean/#term-lead-unit`. */
export const termPath = (locale: Locale, id?: string): string =>
  `${pathTo(locale, 'asean')}#${id ? `term-${id}` : 'terms'}`;

/** The permanent address of a provision or one of its sentences: `/zh/policy/#p2-2-2-3-s2`. */
export const provisionPath = (locale: Locale, id: string, sentence?: number): string =>
  `${pathTo(locale, 'policy')}#${anchorOf(id, sentence)}`;

/** The same place in the paired view: `/zh/policy/paired/#p2-2-2-3-s2`. */
export const pairedPath = (locale: Locale, id: string, sentence?: number): string =>
  `${pathTo(locale, 'paired')}#${anchorOf(id, sentence)}`;

/**
 * The same page in another language: `/zh/about/` → `/en/about/`. Query and fragment are kept.
 * Throws on an address without a locale segment, which has no twin.
 */
export function switchLocale(path: string, to: Locale): string {
  const [, segment = ''] = path.split('/');
  if (!isLocale(segment)) throw new Error(`${path} has no locale segment, so it has no page in "${to}".`);
  return `/${to}${path.slice(segment.length + 1)}`;
}
