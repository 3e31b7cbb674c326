// The command `npm test` runs this program. The program first runs the setup. Then the program runs
// lint and all tests, and checks the types, the format and the package.
// The option `--only` selects steps. For example, `npm test -- --only lint,unit` runs two steps.
// This file imports only modules of Node, because it runs before npm packages are installed.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { constants, setPriority, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const modules = join(root, 'node_modules');
const start = Date.now();

const setup = { name: 'setup', files: ['tools/setup.mjs', '--for-test'], live: true };

/**
 * The steps in `aside` begin together with the steps in `builds`, and go on during the first tests.
 * They have a low priority.
 */
const aside = [{ name: 'lint', files: ['tools/lint.mjs'] }];

/**
 * These steps run one after the other, during the tests that need servers. Such tests mostly wait,
 * so a processor is free. These steps have a low priority. The last two steps read the package that
 * the steps in `builds` have built.
 */
const duringServers = [
  { name: 'typecheck', files: [bin('typescript', 'bin/tsc'), '--noEmit'] },
  { name: 'typecheck-nest', files: [bin('typescript', 'bin/tsc'), '--project', 'examples/nest'] },
  { name: 'format', files: [bin('prettier', 'bin/prettier.cjs'), '--check', '.'] },
  { name: 'package-checks', files: ['tools/checkPackage.mjs'] },
  { name: 'api', files: ['tools/apiReport.mjs'] },
];

/** These steps run before the tests, one step after the other. */
const builds = [
  {
    name: 'build',
    files: [bin('typescript', 'bin/tsc'), '--project', 'tsconfig.build.json'],
    before: () => {
      for (const folder of ['dist', 'dist-commonjs']) {
        rmSync(join(root, folder), { recursive: true, force: true });
      }
    },
  },
  { name: 'commonjs', files: ['tools/makeCommonJs.mjs'] },
];

/**
 * The names and the groups of the vitest projects. This program reads them from the configuration
 * of vitest, because a separate list could miss a project.
 */
const projects = [
  ...readFileSync(join(root, 'vitest.config.ts'), 'utf8').matchAll(/\bproject\('(\w+)', (\d)/g),
].map(([, name, group]) => ({ name, group: Number(group) }));

/**
 * The projects of the groups 0 and 1 run first. All other projects wait for servers most of the
 * time, so some checks can run at the same time.
 */
const isFirst = ({ group }) => group <= 1;

const only = selection(process.argv.slice(2));
const isWanted = (name) => only === null || only.includes(name);

const children = new Set();
let isStopping = false;
process.on('SIGINT', () => void stop('SIGINT', 130));
process.on('SIGTERM', () => void stop('SIGTERM', 143));

let passed = 0;
let failed = 0;

if (only === null || isWanted('setup') || !existsSync(modules)) {
  console.log(`-- ${setup.name}`);
  printResult(await resultOf(setup));
}
if (existsSync(modules)) {
  const early = resultsAside(aside);
  for (const step of builds.filter(({ name }) => isWanted(name))) {
    printResult(await resultOf(step));
  }
  await runTests(projects.filter(isFirst));
  const late = early.then(() => resultsAside(duringServers));
  await runTests(projects.filter((project) => !isFirst(project)));
  // This program prints the results of `aside` and `duringServers` after the tests, because a CI
  // may show only the last lines of the output.
  [...(await early), ...(await late)].forEach(printResult);
}
console.log(`total ${seconds(start)}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

async function resultsAside(steps) {
  const priority = constants.priority.PRIORITY_LOW;
  const results = [];
  for (const step of steps.filter(({ name }) => isWanted(name))) {
    results.push(await resultOf({ ...step, priority }));
  }
  return results;
}

async function resultOf({ before = () => {}, ...step }) {
  const began = Date.now();
  before();
  return { ...step, ...(await node(step.files, step)), took: seconds(began) };
}

/** Prints one line for a step. If the step has failed, also prints the output of the step. */
function printResult({ name, live, code, output, took }) {
  count(code === 0 ? 1 : 0, code === 0 ? 0 : 1);
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} ${took}`);
  if (code !== 0 && !live) {
    console.log(output.trimEnd());
  }
}

async function runTests(some) {
  const wanted = some.map(({ name }) => name).filter(isWanted);
  if (wanted.length === 0) {
    return;
  }
  console.log(`-- vitest: ${wanted.join(', ')}`);
  const began = Date.now();
  const isBuilt = builds.every(({ name }) => isWanted(name));
  const folder = mkdtempSync(join(tmpdir(), 'rxzk-test-'));
  const file = join(folder, 'report.json');
  const { code } = await node(
    [
      bin('vitest', 'vitest.mjs'),
      'run',
      ...['--reporter', 'default', '--reporter', 'json', '--outputFile.json', file],
      ...wanted.flatMap((name) => ['--project', name]),
    ],
    // If the steps in `builds` have run, they have already built the package. In this case,
    // RXZK_BUILT is 1, and the tests do not build the package again. A second build would delete
    // files that the steps in `duringServers` read.
    { live: true, env: { ...process.env, RXZK_BUILT: isBuilt ? '1' : '' } },
  );
  const { passed, failures, slowest } = tallyOf(file);
  rmSync(folder, { recursive: true, force: true });

  const isEmpty = passed + failures.length === 0 && only === null;
  const isBroken = failures.length === 0 && (code !== 0 || isEmpty);
  if (isBroken) {
    console.log(
      isEmpty ? 'No test has run.' : `vitest exited with code ${code}, but no test has failed.`,
    );
  }
  console.log(`slowest: ${slowest.join(', ')}`);
  failures.forEach(printFailure);
  count(passed, failures.length + (isBroken ? 1 : 0));
  console.log(
    `${failures.length === 0 && !isBroken ? 'ok    ' : 'FAILED'} vitest ${seconds(began)}`,
  );
}

/**
 * Reads the report of vitest, and counts passed and failed tests. A whole file can fail, for
 * example because an import fails. Such a file counts as one failed test.
 */
function tallyOf(file) {
  if (!existsSync(file)) {
    return { passed: 0, failures: [], slowest: [] };
  }
  const { numPassedTests, testResults } = JSON.parse(readFileSync(file, 'utf8'));
  const failures = testResults.flatMap(({ name, status, message, assertionResults }) => {
    const tests = assertionResults.filter((test) => test.status === 'failed');
    const broken = status === 'failed' && tests.length === 0;
    return [
      ...(broken ? [{ file: name, title: 'the file', messages: [message] }] : []),
      ...tests.map(({ fullName, failureMessages }) => ({
        ...{ file: name, title: fullName, messages: failureMessages },
      })),
    ];
  });
  const slowest = testResults
    .map(({ name, startTime, endTime }) => ({ name, took: endTime - startTime }))
    .sort((a, b) => b.took - a.took)
    .slice(0, 10)
    .map(({ name, took }) => `${relative(root, name)} ${(took / 1000).toFixed(0)} s`);
  return { passed: numPassedTests, failures, slowest };
}

/**
 * Prints a failure in a few lines. Vitest has already printed the failure in full, but a CI may
 * show only the last lines of the output.
 */
function printFailure({ file, title, messages }) {
  console.log(`FAILED ${relative(root, file)}: ${title}`);
  const lines = messages
    .join('\n')
    .split('\n')
    .filter((line) => line.trim() !== '');
  for (const line of lines.slice(0, 3)) {
    console.log(`       ${line.slice(0, 1_000)}`);
  }
}

/**
 * Runs Node in a new process group. So a signal to the group also stops the programs that this new
 * Node process has started.
 */
function node(args, { live = false, priority, env = process.env }) {
  return new Promise((resolve) => {
    if (isStopping) {
      return;
    }
    const child = spawn(process.execPath, args, {
      cwd: root,
      env,
      detached: true,
      stdio: ['ignore', live ? 1 : 'pipe', live ? 1 : 'pipe'],
    });
    if (priority !== undefined && child.pid !== undefined) {
      setPriority(child.pid, priority);
    }
    const chunks = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    child.once('error', ({ message }) => chunks.push(Buffer.from(message)));
    child.once('close', (code) => {
      children.delete(child);
      if (isStopping) {
        return;
      }
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() });
    });
    children.add(child);
  });
}

/**
 * Stops all running steps and ends the process. After this call, the program starts no further step
 * and prints no further result.
 */
async function stop(signal, code) {
  isStopping = true;
  killAll(signal);
  const deadline = Date.now() + 5_000;
  while (children.size > 0 && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  killAll('SIGKILL');
  process.exit(code);
}

function killAll(signal) {
  for (const { pid } of children) {
    try {
      process.kill(-pid, signal);
    } catch {
      // An error means that the process group has already ended.
    }
  }
}

function count(morePassed, moreFailed) {
  passed += morePassed;
  failed += moreFailed;
}

function selection(args) {
  if (args.length === 0) {
    return null;
  }
  const known = [setup, ...aside, ...builds, ...duringServers, ...projects].map(({ name }) => name);
  const names = args[0] === '--only' ? (args[1] ?? '').split(',') : [];
  if (args.length !== 2 || names.some((name) => !known.includes(name))) {
    console.error(`Usage: npm test -- --only NAME,NAME\nEach NAME is one of: ${known.join(', ')}`);
    process.exit(2);
  }
  return names;
}

function bin(name, file) {
  return join(modules, name, file);
}

function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}
