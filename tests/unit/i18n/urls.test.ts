import { expect, test } from 'vitest';
import {
  agencyPath,
  initiativePath,
  pairedPath,
  pathTo,
  provisionPath,
  switchLocale,
} from '../../../src/i18n/urls.ts';

test('addresses are those of the contract', () => {
  expect(pathTo('zh', 'home')).toBe('/zh/');
  expect(pathTo('en', 'paired')).toBe('/en/policy/paired/');
  expect(initiativePath('en', 'talent')).toBe('/en/initiatives/talent/');
  expect(agencyPath('zh', 'education')).toBe('/zh/agencies/education/');
  expect(provisionPath('zh', '2.2.2.3', 2)).toBe('/zh/policy/#p2-2-2-3-s2');
  expect(provisionPath('en', 'annex')).toBe('/en/policy/#pannex');
  expect(pairedPath('en', 'annex.15')).toBe('/en/policy/paired/#pannex-15');
});

test.each([
  ['/zh/', '/en/'],
  ['/zh/policy/?q=甘蔗#p2-2-2-3-s2', '/en/policy/?q=甘蔗#p2-2-2-3-s2'],
  ['/zh/404.html', '/en/404.html'],
  ['/zh', '/en'],
])('%s has its twin at %s', (path, twin) => {
  expect(switchLocale(path, 'en')).toBe(twin);
  expect(switchLocale(twin, 'zh')).toBe(path);
});

test('an address without a language has no twin', () => {
  for (const path of ['/', '/fr/policy/', '/zh-Hans/', '', '/__proto__/'])
    expect(() => switchLocale(path, 'en')).toThrow('has no locale segment');
});
