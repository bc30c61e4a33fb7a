import { describe, expect, test } from 'vitest';
import { contract } from '../../../scripts/checks/built/contract.ts';
import { expectFault } from '../project.ts';
import { run, withFile } from './run.ts';

const POLICY = 'en/policy/index.html';
const INITIATIVE = 'en/initiatives/farming/index.html';

describe('contract', () => {
  test('a provision left out or out of order, a permanent address lost', async () => {
    expectFault(
      await run(contract, { [POLICY]: (text) => text.replace(/<p id="p1" .*\n/, '') }),
      `dist/${POLICY}:1`,
      'In en, provision 1 shown is 1.1, not 1.',
      'in order',
    );
    expectFault(
      await run(contract, { [POLICY]: (text) => text.replace(/<tr.*<\/tr>/, '') }),
      `dist/${POLICY}:1`,
      'In en, provision 4 shown is missing, not annex.1.',
    );
    expectFault(
      await withFile(contract, POLICY, 'id="p1-1-s2"', 'id="s2"'),
      `dist/${POLICY}:1`,
      'The permanent address #p1-1-s2 is missing.',
    );
    expectFault(
      await run(contract, {
        'en/policy/paired/index.html': (text) => text.replace(/<p data-provision="1.1" lang.*\n/, ''),
      }),
      'dist/en/policy/paired/index.html:1',
      'In zh, provision 2 shown is annex, not 1.1.',
    );
  });

  test('an initiative without its page, its id or one of its languages', async () => {
    expectFault(
      await run(contract, { [INITIATIVE]: null }),
      'dist/en/initiatives/farming/:1',
      'The page is missing.',
    );
    expectFault(
      await withFile(contract, INITIATIVE, ' data-source-id="1.1"', ''),
      `dist/${INITIATIVE}:4`,
      'The page of 1.1 has the data-source-id (none).',
    );
    expectFault(
      await run(contract, { [INITIATIVE]: (text) => text.replace(/<p data-provision.*?<\/p>/, '') }),
      `dist/${INITIATIVE}:4`,
      'The page of 1.1 does not show its zh text.',
    );
    expectFault(
      await withFile(contract, POLICY, '<main>', '<main data-source-id="1">'),
      'dist/en:1',
      '2 pages have a data-source-id; there are 1 initiatives.',
    );
  });

  test('a measure without its link or its Chinese, an ASEAN item without its tier', async () => {
    const HOME = 'en/index.html';
    expectFault(
      await withFile(contract, HOME, 'href="/en/policy/#p1-1-s2"', 'href="/en/policy/"'),
      `dist/${HOME}:4`,
      'farm-aid links to no provision.',
    );
    expectFault(
      await withFile(contract, HOME, 'data-quote lang="zh-Hans"', 'data-quote'),
      `dist/${HOME}:4`,
      'farm-aid has no Chinese quote.',
    );
    expectFault(
      await withFile(contract, HOME, 'data-measure', 'data-cooperation'),
      `dist/${HOME}:4`,
      'farm-aid has no tier.',
    );
  });

  test('a lede or a name of a measure that is not marked as ours', async () => {
    const HOME = 'en/index.html';
    for (const name of ['lede', 'measure-name']) {
      const words = `<p class="${name}">Farm aid</p>`;
      expectFault(
        await withFile(contract, HOME, '<article', `${words}<article`),
        `dist/${HOME}:4`,
        `<p class="${name}"> is ours and not marked so.`,
      );
      expect(
        await withFile(contract, HOME, '<article', `<div data-editorial>${words}</div><article`),
      ).toEqual([]);
    }
    expect(
      await withFile(contract, HOME, '<article', '<p class="lede" lang="zh-Hans">农业厅</p><article'),
    ).toEqual([]);
  });
});
