import { describe, expect, test } from 'vitest';
import { empty } from '../../../scripts/checks/built/empty.ts';
import { headings } from '../../../scripts/checks/built/headings.ts';
import { ids } from '../../../scripts/checks/built/ids.ts';
import { validHtml } from '../../../scripts/checks/built/valid-html.ts';
import { expectFault } from '../project.ts';
import { HOME, PLACE, withChange, withMain } from './run.ts';

describe('ids, headings and empty elements', () => {
  test('an id twice, and a reference to none', async () => {
    expectFault(await withMain(ids, '<p id="a">x</p><p id="a">y</p>'), PLACE, 'The id “a” stands twice.');
    expectFault(
      await withMain(ids, '<p aria-labelledby="b">x</p>'),
      PLACE,
      '<p aria-labelledby="b"> refers to the id “b”, which is not there.',
    );
    expectFault(await withMain(ids, '<label for="c">x</label>'), PLACE, 'refers to the id “c”');
  });

  test('a second first heading, a level left out, an empty heading', async () => {
    expectFault(
      await withMain(headings, '<h1>Again</h1>'),
      PLACE,
      'The page has 2 headings of the first level.',
    );
    expectFault(
      await withMain(headings, '<h3>Deep</h3>'),
      PLACE,
      'The heading “Deep” is of level 3, below one of level 1.',
      'Make it level 2.',
    );
    expectFault(await withMain(headings, '<h2> </h2>'), PLACE, 'A heading is empty.');
    expectFault(
      await withChange(headings, '<h1>Home</h1>', ''),
      `dist/${HOME}:1`,
      'The page has 0 headings of the first level.',
    );
  });

  test('an element that should hold words and holds none', async () => {
    expectFault(
      await withMain(empty, '<dl><dt>A</dt><dd></dd></dl>'),
      PLACE,
      '<dd> is empty.',
      'A text in this language is missing',
    );
    expect(await withMain(empty, '<p hidden></p><p role="status"></p><p><img src="x" alt=""></p>')).toEqual(
      [],
    );
  });
});

test('HTML that is not valid is named with its rule', async () => {
  expectFault(
    await withMain(validHtml, '<ul><p>x</p></ul>'),
    PLACE,
    'not permitted as content',
    'https://html-validate.org/rules/element-permitted-content.html',
  );
});
