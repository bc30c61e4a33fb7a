import { describe, expect, test } from 'vitest';
import { annexBodies } from '../../scripts/checks/annex-bodies.ts';
import { sourceAnnex } from '../../scripts/checks/source-annex.ts';
import { sourceText } from '../../scripts/checks/source-text.ts';
import { sourceUnits } from '../../scripts/checks/source-units.ts';
import { expectFault, faultsOf, lineIn, replace } from './project.ts';

const FOLDER = 'content/provisions/2-2-2-3-intelligent-agriculture';
const SOURCE = 'content/source/document.zh.txt';
const UNITS = 'content/source/provisions.tsv';
const ANNEX = 'content/responsibilities.yml';

describe('the Chinese text is that of the source', () => {
  test('a changed character is named with its sentence and the source’s words', () => {
    const changes = { [`${FOLDER}/zh.mdx`]: replace('温室、畜禽', '温室、家禽') };
    expectFault(
      faultsOf(sourceText, changes),
      `${FOLDER}/zh.mdx:7`,
      'has “家禽、水产等领域”',
      'the source (line 65) has “畜禽、水产等领域”',
      'never edited',
    );
  });

  test('a character too many at the end is found', () => {
    const changes = { [`${FOLDER}/zh.mdx`]: replace('智慧农业系统。', '智慧农业系统。。') };
    expectFault(
      faultsOf(sourceText, changes),
      `${FOLDER}/zh.mdx:7`,
      'has “。” where the source (line 65) has nothing more',
    );
  });

  test('the meaningful space between the two issuers is kept', () => {
    const changes = { 'content/provisions/0-2-preamble/zh.mdx': replace('委员会 广西', '委员会广西') };
    expectFault(
      faultsOf(sourceText, changes),
      'content/provisions/0-2-preamble/zh.mdx:4',
      'has “广西壮族自治区人”',
      'the source (line 4) has “ 广西壮族自治区”',
    );
  });

  test('a source document that was touched is refused', () => {
    expectFault(
      faultsOf(sourceText, { [SOURCE]: replace('广西', '廣西') }),
      `${SOURCE}:1`,
      'was changed: its SHA-256 is',
      'Put the untouched file back.',
    );
    expectFault(faultsOf(sourceText, { [SOURCE]: null }), `${SOURCE}:1`, 'The source document is missing.');
  });

  test('a line of the source that no unit holds is found, and a unit out of order', () => {
    const changes = { [UNITS]: replace('3.2\theading\t\t150', '3.2\theading\t\t146') };
    const faults = faultsOf(sourceText, changes);
    expectFault(faults, `${SOURCE}:150`, 'No unit of provisions.tsv holds this line.');
    expectFault(
      faults,
      `${UNITS}:${lineIn(changes, UNITS, '3.2\theading\t\t146')}`,
      'Unit 3.2 stands out of the document’s order.',
    );
  });
});

describe('the folders are the units of the list', () => {
  test('a missing folder', () => {
    const changes = Object.fromEntries(
      ['zh.mdx', 'en.mdx', 'page.yml', 'notes.yml'].map((name) => [`${FOLDER}/${name}`, null]),
    );
    expectFault(
      faultsOf(sourceUnits, changes),
      `${UNITS}:${lineIn({}, UNITS, '2.2.2.3\t')}`,
      'Unit 2.2.2.3 has no folder',
    );
  });

  test('an id the document does not have, and another slug', () => {
    const half = (title: string) => `---\ntitle: ${title}\n---\n一句。\n`;
    const faults = faultsOf(sourceUnits, {
      'content/provisions/2-2-2-9-extra/zh.mdx': half('多余'),
      'content/provisions/2-2-2-9-extra/en.mdx': half('Extra'),
    });
    expectFault(
      faults,
      'content/provisions/2-2-2-9-extra:1',
      'The document has no unit 2.2.2.9.',
      'ids are those of source/provisions.tsv',
    );
    const renamed = faultsOf(sourceUnits, { [UNITS]: replace('intelligent-agriculture', 'farming') });
    expectFault(renamed, `${FOLDER}:1`, 'The slug of 2.2.2.3 is farming, not intelligent-agriculture.');
  });

  test('a page where there is no initiative, and an initiative without a page', () => {
    expectFault(
      faultsOf(sourceUnits, { [`${FOLDER}/page.yml`]: null }),
      `${FOLDER}/page.yml:1`,
      'The initiative 2.2.2.3 has no page.yml.',
    );
    expectFault(
      faultsOf(sourceUnits, { [UNITS]: replace('paragraph\tintelligent-agriculture', 'paragraph\t') }),
      `${FOLDER}/page.yml:1`,
      'Unit 2.2.2.3 is no initiative (paragraph).',
    );
  });

  test('another number of sentences, wrong opening words, wrong totals', () => {
    const faults = faultsOf(sourceUnits, { [UNITS]: replace('65\t4\t智能农业。', '65\t5\t智慧农业。') });
    const place = `${UNITS}:${lineIn({}, UNITS, '2.2.2.3\t')}`;
    expectFault(faults, place, 'Unit 2.2.2.3 has 4 sentences in the source, 5 in the list.');
    expectFault(faults, place, 'does not open with “智慧农业。');
    expectFault(faults, `${FOLDER}/zh.mdx:1`, 'Unit 2.2.2.3 has 5 sentences; the file has 4 lines.');
    expectFault(faults, `${UNITS}:1`, 'The document has 193 sentences; the list gives 194.');
  });
});

describe('the annex is that of the source', () => {
  test('a changed cell is named with its line', () => {
    const changes = { [ANNEX]: replace('自治区教育厅等按职责分工负责', '自治区教育局等按职责分工负责') };
    expectFault(
      faultsOf(sourceAnnex, changes),
      `${ANNEX}:${lineIn(changes, ANNEX, '教育局')}`,
      'The cell has “局等按职责分工负” where the source has “厅等按职责分工负”',
    );
  });

  test('the cell that the source breaks over two lines is joined', () => {
    const changes = { [ANNEX]: replace('zh: "自治区发展改革委"', 'zh: "自治区发展 改革委"') };
    expectFault(
      faultsOf(sourceAnnex, changes),
      `${ANNEX}:${lineIn(changes, ANNEX, '发展 改革委')}`,
      'has “ 改革委” where the source has “改革委”',
    );
  });

  test('a row too few', () => {
    const changes = { [ANNEX]: (text: string) => text.slice(0, text.indexOf('  - id: "annex.15"')) };
    expectFault(
      faultsOf(sourceAnnex, changes),
      `${ANNEX}:${lineIn(changes, ANNEX, 'rows:')}`,
      'The annex has 15 rows; the file has 14.',
    );
  });

  test('bodies that are recorded and not named, named and not recorded', () => {
    const changes = {
      [ANNEX]: replace('participatingAgencies: [education]', 'participatingAgencies: [water-resources]'),
    };
    const faults = faultsOf(annexBodies, changes);
    const line = lineIn(changes, ANNEX, 'participatingAgencies: [water-resources]');
    expectFault(
      faults,
      `${ANNEX}:${line}`,
      'The cell “自治区教育厅等按职责分工负责” does not name water-resources.',
    );
    expectFault(faults, `${ANNEX}:${line}`, 'The cell names “教育厅”, which is not recorded.');
    expect(faults).toHaveLength(2);
  });
});
