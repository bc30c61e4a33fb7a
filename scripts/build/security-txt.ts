import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { localeIds } from '../../src/i18n/locales.ts';
import { site } from '../../src/site.ts';

const YEAR_MS = 365 * 86_400_000;

/** The text of `security.txt` (RFC 9116) for a contact; it names the day in a year when it must have been renewed. */
export function securityTxt(contact: string, url: string, now: Date): string {
  const day = new Date(now.getTime() + YEAR_MS).toISOString().slice(0, 10);
  return [
    `Contact: ${contact}`,
    `Expires: ${day}T00:00:00.000Z`,
    `Preferred-Languages: ${localeIds.join(', ')}`,
    `Canonical: ${url}/.well-known/security.txt`,
    '',
  ].join('\n');
}

/** Writes it where whoever runs the site has named a contact: a file without one is invalid and would mislead. */
export async function writeSecurityTxt(dir: string): Promise<void> {
  if (!site.contact) return;
  mkdirSync(join(dir, '.well-known'), { recursive: true });
  writeFileSync(join(dir, '.well-known/security.txt'), securityTxt(site.contact, site.url, new Date()));
}
