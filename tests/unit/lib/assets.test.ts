import { describe, expect, test } from 'vitest';
import { assetsOf } from '../../../src/lib/assets.ts';

describe('the files a copy needs', () => {
  test('are those its page names', () => {
    const html =
      '<script src="/assets/main.B4ZO5H-D.js"></script><link href="/assets/a_b.DFdi6dPp.js"><a href="/zh/data/">';
    expect(assetsOf(html + html)).toEqual(['/assets/main.B4ZO5H-D.js', '/assets/a_b.DFdi6dPp.js']);
  });

  test('and those its scripts name, whatever their quotation marks', () => {
    expect(assetsOf('import"./one.12345678.js";import(`./two.abcdefgh.js`);x="./plain.js"')).toEqual([
      '/assets/one.12345678.js',
      '/assets/two.abcdefgh.js',
    ]);
  });
});
