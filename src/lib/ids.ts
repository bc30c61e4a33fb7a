/**
 * Provision ids as the contract fixes them: `0.1`, `2.2.2.3`, `end.1`, `annex`, `annex.15`.
 */
export const PROVISION_ID = /^(?:\d+(?:\.\d+)*|end\.\d+|annex(?:\.\d+)?)$/;

const FOLDER = /^((?:\d+(?:-\d+)*)|end-\d+|annex)-([a-z][a-z0-9]*(?:-[a-z0-9]+)*)$/;

/** `2-2-2-3-smart-grid` → `{ id: '2.2.2.3', slug: 'smart-grid' }`, or null when the name has another form. */
export function parseFolderName(name: string): { id: string; slug: string } | null {
  const match = FOLDER.exec(name);
  return match ? { id: match[1]!.replaceAll('-', '.'), slug: match[2]! } : null;
}

/** The fragment of a provision or of its nth sentence: `anchorOf('2.2.2.3', 3)` → `p2-2-2-3-s3`. */
export const anchorOf = (id: string, sentence?: number): string =>
  `p${id.replaceAll('.', '-')}${sentence ? `-s${sentence}` : ''}`;

const ANCHOR = /^p((?:\d+(?:-\d+)*)|end-\d+|annex(?:-\d+)?)(?:-s([1-9]\d*))?$/;

/** The reverse of {@link anchorOf}; null for any other fragment. A leading `#` is allowed. */
export function parseAnchor(fragment: string): { id: string; sentence?: number } | null {
  const match = ANCHOR.exec(fragment.replace(/^#/, ''));
  if (!match) return null;
  const id = match[1]!.replaceAll('-', '.');
  return match[2] ? { id, sentence: Number(match[2]) } : { id };
}

const RANK = { end: 1, annex: 2 } as const;
const parts = (id: string): number[] =>
  id.split('.').map((part) => (part in RANK ? 1_000_000 * RANK[part as keyof typeof RANK] : Number(part)));

/** Sorts ids in document order: numbers by value, then `end`, then `annex`. */
export function compareIds(a: string, b: string): number {
  const [x, y] = [parts(a), parts(b)];
  for (let i = 0; i < Math.max(x.length, y.length); i++) {
    const difference = (x[i] ?? -1) - (y[i] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The ids above one, outermost first: `2.2.2.3` → `['2', '2.2', '2.2.2']`. */
export function ancestorIds(id: string): string[] {
  const pieces = id.split('.');
  return pieces.slice(1).map((_, i) => pieces.slice(0, i + 1).join('.'));
}
