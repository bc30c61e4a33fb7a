import { expect, test } from 'vitest';
import type { HandlerDidErrorCallbackParam } from 'workbox-core/types.js';
import { savedPages } from '../../../src/offline/saved-pages.ts';

test('what is missing is explained in the language of its address, else in that of the source', async () => {
  const explained: (string | undefined)[] = [];
  const { handlerDidError } = savedPages('r', async (locale) => {
    return ['zh', 'en'].includes(locale) ? new Response(locale) : undefined;
  });
  for (const path of ['/en/policy/', '/zh', '/data/sentences.csv', '/constructor/', '/']) {
    const request = new Request(`https://policy.example${path}`);
    const answer = await handlerDidError!({ request } as HandlerDidErrorCallbackParam);
    explained.push(await answer?.text());
  }
  expect(explained).toEqual(['en', 'zh', 'zh', 'zh', 'zh']);
});
