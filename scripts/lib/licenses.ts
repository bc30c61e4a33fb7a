import { readFileSync } from 'node:fs';

/** Licenses that ask for no more than keeping their text: the site's own terms stay as they are. */
const PERMISSIVE = [
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'CC-BY-4.0',
  'Unlicense',
  'Python-2.0',
  'Zlib',
];
/** Weak copyleft: binds changes to the package itself. Fine for tools of the build, of which nothing reaches a reader. */
const TOOLS_ONLY = ['MPL-2.0', 'LGPL-3.0-or-later'];

/** Packages of whose code parts are sent to readers. */
export const SHIPPED_CODE = [
  'pagefind',
  'stemmer',
  'workbox-core',
  'workbox-precaching',
  'workbox-strategies',
];
/** Packages of whose data parts are in the tables that search loads. */
export const SHIPPED_DATA = ['opencc-js', 'pinyin-pro'];

/** Packages of which parts are sent to readers. */
export const SHIPPED = [...SHIPPED_CODE, ...SHIPPED_DATA];

export interface LockedPackage {
  name: string;
  version: string;
  license: string;
}

/** Every package of the lock file with the license it declares. */
export function lockedPackages(lock = 'package-lock.json'): LockedPackage[] {
  const { packages } = JSON.parse(readFileSync(lock, 'utf8')) as {
    packages: Record<string, { version: string; license?: string }>;
  };
  return Object.entries(packages).flatMap(([path, { version, license }]) =>
    path === ''
      ? []
      : [{ name: path.replace(/^.*node_modules\//, ''), version, license: license ?? 'not declared' }],
  );
}

/** Whether a license (an SPDX expression) is allowed for a package; of alternatives one is enough. */
export function allowed({ name, license }: LockedPackage): boolean {
  const list = SHIPPED.includes(name) ? PERMISSIVE : [...PERMISSIVE, ...TOOLS_ONLY];
  const alternatives = license.replace(/[()]/g, '').split(' OR ');
  return alternatives.some((one) => one.split(' AND ').every((part) => list.includes(part)));
}
