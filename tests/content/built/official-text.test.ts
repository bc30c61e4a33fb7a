import { describe, test } from 'vitest';
import { officialText } from '../../../scripts/checks/built/official-text.ts';
import { expectFault } from '../project.ts';
import { withFile } from './run.ts';

const POLICY = 'en/policy/index.html';
const INITIATIVE = 'en/initiatives/farming/index.html';

describe('official text', () => {
  test('another word, a word of ours inside, a sentence too few, wrong numbers', async () => {
    expectFault(
      await withFile(officialText, POLICY, 'Develop farming.', 'Promote farming.'),
      `dist/${POLICY}:5`,
      'The en text of 1.1 shows “Promote ” where the content has “Develop ”.',
      'Nothing but the text',
    );
    expectFault(
      await withFile(
        officialText,
        POLICY,
        'Develop farming.</span>',
        'Develop farming.</span> <a href="#p1">link</a>',
      ),
      `dist/${POLICY}:5`,
      'shows “ link” where the content has nothing more',
    );
    expectFault(
      await withFile(
        officialText,
        POLICY,
        ' <span id="p1-1-s2" data-sentence="2">Develop farming.</span>',
        '',
      ),
      `dist/${POLICY}:5`,
      '1.1 shows 1 parts of 2.',
    );
    expectFault(
      await withFile(officialText, POLICY, 'data-sentence="2"', 'data-sentence="3"'),
      `dist/${POLICY}:5`,
      'The sentences of 1.1 are not numbered 1 to 2.',
    );
  });

  test('a space lost between two English sentences', async () => {
    expectFault(
      await withFile(officialText, POLICY, '</span> <span id="p1-1-s2"', '</span><span id="p1-1-s2"'),
      `dist/${POLICY}:5`,
      'shows “Develop ” where the content has “ Develop”',
    );
  });

  test('a cell of the annex, an unknown provision, a passage without its language', async () => {
    expectFault(
      await withFile(officialText, POLICY, '<td>Education</td>', '<td>Schooling</td>'),
      `dist/${POLICY}:6`,
      'The en text of annex.1 shows “Schoolin” where the content has “Educatio”.',
    );
    expectFault(
      await withFile(officialText, POLICY, 'data-provision="1.1"', 'data-provision="1.9"'),
      `dist/${POLICY}:5`,
      'shows a provision or language that there is not',
    );
    expectFault(
      await withFile(officialText, INITIATIVE, ' lang="zh-Hans"><span data', '><span data'),
      `dist/${INITIATIVE}:4`,
      'The en text of 1.1 shows “农业。发展农业。” where the content has “Farming.”',
    );
  });

  test('quoted words that the document does not have', async () => {
    const HOME = 'en/index.html';
    expectFault(
      await withFile(officialText, HOME, '发展农业</q>', '发展林业</q>'),
      `dist/${HOME}:4`,
      'No sentence of the document has the words “发展林业”.',
    );
    expectFault(
      await withFile(officialText, HOME, '发展农业</q>', '发展农业 </q>'),
      `dist/${HOME}:4`,
      'Nothing but words of the text',
    );
  });

  test('official text among our own words, and ours among official text', async () => {
    expectFault(
      await withFile(
        officialText,
        INITIATIVE,
        '<h1>Farming</h1>',
        '<h1>Farming</h1><div data-editorial>',
      ).then((faults) => faults),
      `dist/${INITIATIVE}:4`,
      'The text of 1.1 stands together with editorial text.',
    );
    expectFault(
      await withFile(
        officialText,
        POLICY,
        'data-sentence="2">Develop',
        'data-sentence="2" data-editorial>Develop',
      ),
      `dist/${POLICY}:5`,
      'stands together with editorial text',
    );
  });
});
