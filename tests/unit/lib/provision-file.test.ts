import { expect, test } from 'vitest';
import { ContentError, parseProvisionFile } from '../../../src/lib/provision-file.ts';

test('a half is read with its titles, its lines and where they stand', () => {
  expect(
    parseProvisionFile(
      'x/en.mdx',
      '---\ntitle: Intelligent agriculture\nshort: Farming\n---\n\n**Head.**\nText.\n',
    ),
  ).toEqual({
    title: 'Intelligent agriculture',
    short: 'Farming',
    lines: ['**Head.**', 'Text.'],
    firstLine: 6,
  });
});

test('a fault carries file, line, problem and mend, and says them in one line', () => {
  try {
    parseProvisionFile('x/en.mdx', '---\ntitle: A\n---\nText\twith a tab.\n');
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(ContentError);
    expect(error).toMatchObject({
      file: 'x/en.mdx',
      line: 4,
      problem: 'The line holds a tab.',
      mend: 'Replace it by a space or remove it.',
    });
    expect((error as Error).message).toBe(
      'x/en.mdx:4: The line holds a tab. Replace it by a space or remove it.',
    );
  }
});

test.each(['{expression}', '<b>bold</b>', '[link](x)', '`code`'])(
  'markup in official text is refused: %s',
  (markup) => {
    expect(() => parseProvisionFile('x', `---\ntitle: A\n---\nText ${markup}.\n`)).toThrow(
      'x:4: The line holds markup',
    );
  },
);
