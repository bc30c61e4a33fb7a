// Lists the licenses of all locked packages; exits 1 when one of them is not allowed:  npm run licenses
import { allowed, lockedPackages } from './lib/licenses.ts';

const packages = lockedPackages();
for (const [license, list] of [...Map.groupBy(packages, (one) => one.license)].toSorted(
  ([, a], [, b]) => b.length - a.length,
)) {
  console.log(
    `${license} (${list.length}): ${list.map(({ name, version }) => `${name}@${version}`).join(', ')}\n`,
  );
}
const refused = packages.filter((one) => !allowed(one));
for (const { name, version, license } of refused)
  console.error(`${name}@${version} is under "${license}", which scripts/lib/licenses.ts does not allow.`);
process.exit(refused.length > 0 ? 1 : 0);
