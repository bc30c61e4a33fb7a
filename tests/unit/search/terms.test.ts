import { expect, test } from 'vitest';
import { contentDir } from '../../../src/loaders/content-dir.ts';
import { readSource } from '../../../src/search/build/entries.ts';
import { readQuery } from '../../../src/search/query.ts';
import { termFileOf } from '../../../src/search/records.ts';
import { termFileFor } from '../../../src/search/terms.ts';
import { tokens } from '../../../src/search/text.ts';

test('every term of the glossary stands in the file that a query for it loads, in either language', () => {
  const { terms } = readSource(contentDir);
  expect(terms.length).toBeGreaterThan(500);
  const missing = terms.flatMap(({ zh, en }) => {
    const files = [...tokens(zh), ...tokens(en)].map(termFileOf);
    return [zh, en].filter((term) => !files.includes(termFileFor(readQuery(term).readings[0]!)));
  });
  // 我 is a word of asking: what remains is no unit of the term, so it is not found by it.
  expect(missing).toEqual(['我区']);
});
