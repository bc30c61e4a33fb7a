import { describe, expect, test } from 'vitest';
import { markNotSaved, markSavedCopy } from '../../../src/offline/saved-copy.ts';

const page = (lang: string) =>
  `<html lang="${lang}"><style>p{}</style><div class="notice" data-saved-copy hidden><p>saved <time data-saved-at>unknown</time></p></div><p data-not-saved hidden="true">no</p><p hidden>other</p>`;
const AT = Date.UTC(2026, 10, 23, 4, 30);

describe('a saved copy', () => {
  test('shows its notice with the time in the language of the page, and leaves all else as it was', () => {
    const zh = markSavedCopy(page('zh-Hans'), AT);
    expect(zh).toContain('<div class="notice" data-saved-copy>');
    expect(zh).toMatch(/<time data-saved-at datetime="2026-11-23T04:30:00\.000Z">2026年11月23日/);
    expect(zh).toContain('<p data-not-saved hidden="true">no</p><p hidden>other</p>');
    expect(zh).toContain('<style>p{}</style>');
    expect(markSavedCopy(page('en'), AT)).toContain('>November 23, 2026');
  });

  test('names no time that it does not know', () => {
    expect(markSavedCopy(page('en'), null)).toContain('<time data-saved-at>unknown</time>');
  });
});

test('a page that is not saved shows that sentence alone', () => {
  const html = markNotSaved(page('en'));
  expect(html).toContain('<p data-not-saved>no</p><p hidden>other</p>');
  expect(html).toContain('data-saved-copy hidden');
});
