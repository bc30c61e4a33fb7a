import { expect, test } from 'vitest';
import { contentDir } from '../../../src/loaders/content-dir.ts';
import { readSource } from '../../../src/search/build/entries.ts';
import { readQuery } from '../../../src/search/query.ts';
import { termFileOf } from '../../../src/search/records.ts';
import { termFileFor, unitsOfTerm } from '../../../src/search/terms.ts';

test('every term of the glossary stands in the file that a query for it loads, in either language', () => {
  const { terms } = readSource(contentDir);
  expect(terms.length).toBeGreaterThan(500);
  const missing = terms.flatMap((entry) => {
    const files = [...unitsOfTerm(entry)].map(termFileOf);
    return [entry.zh, entry.en].filter((term) => !files.includes(termFileFor(readQuery(term).readings[0]!)));
  });
  // 我 is a word of asking: what remains is no unit of the term, so it is not found by it.
  expect(missing).toEqual(['我区']);
});
