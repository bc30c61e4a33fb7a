// Runs one scan in a process of its own, which trusts the certificate of the moment: arguments are the folder of the package,
// the ports of http and https on localhost, and a path. Prints the result as JSON.
import { pathToFileURL } from 'node:url';

const [folder, httpPort, httpsPort, path] = process.argv.slice(2);
const load = (file) => import(pathToFileURL(`${folder}/src/${file}`).href);
const { retrieve } = await load('retriever/retriever.js');
const { ALL_TESTS } = await load('constants.js');
const { getGradeForScore, getScoreModifier } = await load('grader/grader.js');
const { MINIMUM_SCORE_FOR_EXTRA_CREDIT } = await load('grader/charts.js');

const requests = await retrieve('localhost', { httpPort, httpsPort, path });
// The package's own scan() takes no ports; the rest of it is this sum.
const results = ALL_TESTS.map((test) => test(requests)).filter(({ result }) => result);
const tests = Object.fromEntries(
  results.map((one) => [
    one.constructor.name,
    { result: one.result, pass: one.pass, score: getScoreModifier(one.result) },
  ]),
);
const scores = Object.values(tests).map(({ score }) => score);
const without = 100 + scores.filter((score) => score < 0).reduce((a, b) => a + b, 0);
const all = 100 + scores.reduce((a, b) => a + b, 0);
const { grade, score } = getGradeForScore(without >= MINIMUM_SCORE_FOR_EXTRA_CREDIT ? all : without);
console.log(JSON.stringify({ grade, score, tests }));
