import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const FOLDER = '.cache/bench/floor';

/** A page of ours without style, script and every attribute but what the text itself needs. */
export function bare(html: string): string {
  const title = /<title>[^<]*<\/title>/.exec(html)?.[0] ?? '';
  const lang = /<html[^>]*\slang="([^"]+)"/.exec(html)?.[1] ?? '';
  const body = /<body[^>]*>([\s\S]*)<\/body>/.exec(html)?.[1] ?? '';
  const text = body
    .replace(/<(script|style|svg)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<([a-z][\w-]*)\s([^>]*)>/g, (_, name: string, attributes: string) => {
      const kept = attributes.match(/(?:^|\s)(?:(?:href|lang|id)="[^"]*"|hidden(?:="[^"]*")?)/g) ?? [];
      return `<${name}${kept.map((attribute) => ` ${attribute.trim()}`).join('')}>`;
    });
  return `<!doctype html><html lang="${lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">${title}<body>${text}`;
}

/** Writes the bare twin of every page of the built site and returns the folder: what no design can undercut. */
export function buildFloor(site: string): string {
  for (const file of globSync('**/index.html', { cwd: site })) {
    mkdirSync(dirname(join(FOLDER, file)), { recursive: true });
    writeFileSync(join(FOLDER, file), bare(readFileSync(join(site, file), 'utf8')));
  }
  return FOLDER;
}
