import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { BUDGET, budget, weigh } from '../../../scripts/checks/built/budget.ts';
import { expectFault } from '../project.ts';
import { siteWith } from './mini-site.ts';
import { run, withFile } from './run.ts';

const INITIATIVE = 'en/initiatives/farming/index.html';

describe('budget', () => {
  /** Text that does not compress. */
  const noise = (bytes: number) => `<!-- ${randomBytes(bytes).toString('base64')} -->`;

  test('a page too heavy, scripts too heavy', async () => {
    expectFault(
      await withFile(budget, INITIATIVE, '</main>', `${noise(BUDGET.initiative)}</main>`),
      `dist/${INITIATIVE}:1`,
      'The page weighs',
      `its budget is ${BUDGET.initiative}.`,
    );
    const faults = await run(budget, {
      'assets/part.js': `/*${randomBytes(BUDGET.scripts).toString('base64')}*/`,
    });
    expectFault(
      faults,
      `dist/${INITIATIVE}:1`,
      'Its scripts weigh',
      `the budget is ${BUDGET.scripts}.`,
      'with import()',
    );
  });

  test('a request too many, a style sheet that holds up the first paint', async () => {
    const faults = await withFile(
      budget,
      INITIATIVE,
      '</head>',
      '<link rel="stylesheet" href="/assets/x.css"></head>',
    );
    expectFault(faults, `dist/${INITIATIVE}:1`, 'The page makes 4 requests at load; its budget is 3.');
    expectFault(
      faults,
      `dist/${INITIATIVE}:2`,
      '<link rel="stylesheet" href="/assets/x.css"> holds up the first paint.',
      'Inline the styles',
    );
    expectFault(
      await withFile(budget, INITIATIVE, '</head>', '<script src="/assets/x.js"></script></head>'),
      `dist/${INITIATIVE}:2`,
      'holds up the first paint',
    );
  });

  test('a page’s weight holds its scripts with what they import, and uses compressed files that are there', async () => {
    const site = siteWith({
      'en/initiatives/farming/index.html.br': 'x'.repeat(1000),
      'assets/main.js.br': 'x'.repeat(100),
      'assets/part.js.br': 'x'.repeat(10),
    });
    expect(await weigh(site, site.pages.get('/en/initiatives/farming/')!)).toEqual({
      total: 1110,
      scripts: 110,
      requests: 3,
    });
  });
});
