import sax from 'sax';
import { expect, test } from 'vitest';
import { atomFeed } from '../../../src/exports/feed.ts';

const entries = [
  { slug: '2026-11-23-a', title: 'First', description: 'x', date: new Date('2026-11-23') },
  { slug: '2026-12-01-b', title: 'A <b> & "c"', description: '甲', date: new Date('2026-12-01') },
];

/** The texts of the elements of one name; throws where the XML is not well-formed. */
function texts(xml: string, name: string): string[] {
  const parser = sax.parser(true);
  const found: string[] = [];
  let current = '';
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = () => {
    current = '';
  };
  parser.ontext = (text) => {
    current += text;
  };
  parser.onclosetag = (closed) => {
    if (closed === name) found.push(current);
  };
  parser.write(xml).close();
  return found;
}

test('the feed is well-formed, whatever a title holds, and newest first', () => {
  const xml = atomFeed('en', entries);
  expect(texts(xml, 'title')).toEqual(['Guangxi AI Policy Reader', 'A <b> & "c"', 'First']);
  expect(texts(xml, 'updated')[0]).toBe('2026-12-01T00:00:00.000Z');
  expect(texts(xml, 'id')).toEqual([
    'https://guangxi-ai-policy.example/en/updates/',
    'https://guangxi-ai-policy.example/en/updates/#2026-12-01-b',
    'https://guangxi-ai-policy.example/en/updates/#2026-11-23-a',
  ]);
});

test('it names its language, and is sound without entries', () => {
  expect(atomFeed('zh', entries)).toContain('xml:lang="zh-Hans"');
  expect(texts(atomFeed('zh', []), 'updated')).toEqual(['1970-01-01T00:00:00.000Z']);
});
