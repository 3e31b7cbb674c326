// The command `npm run mutate [PART OF A NAME]` runs this program.
//
// Checks that a test fails when a rule of the library is broken. The program works in a copy of the
// repository, and applies one mutation after the other. Each mutation breaks one rule.
//
// - For a mutation in mutations.ts, the program runs the tests that do not wait in real time. At
//   least one test must fail.
// - For a mutation in electionMutations.ts, the program runs the safety search (test/search). The
//   search must find a violation of the property that the mutation names.
//
// The exit code is 0 if the tests have found all selected mutations. Otherwise the exit code is 1,
// for example if a mutation is stale (isStale.ts), or if the tests fail without a mutation.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { electionMutations } from './electionMutations.js';
import { isStale } from './isStale.js';
import type { Mutation } from './Mutation.js';
import { mutations } from './mutations.js';

interface Suite {
  readonly tests: readonly string[];
  readonly mutations: readonly Mutation[];
  readonly env: Readonly<Record<string, string>>;
  /** The time limit of one run, in ms. */
  readonly limit: number;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const wanted = process.argv[2] ?? '';
const copy = mkdtempSync(join(tmpdir(), 'rxzk-mutate-'));

const suites: readonly Suite[] = [
  {
    // These tests do not wait in real time: the marble tests, and the tests in test/unit/session
    // and test/unit/errors. If one of these test files replaces modules, vitest runs the file in
    // the project `mocked`.
    tests: [
      ...['--project=marbles', '--project=mocked', '--project=unit'],
      ...['test/marbles', 'test/unit/session', 'test/unit/errors'],
    ],
    mutations,
    env: {},
    limit: 120_000,
  },
  {
    // The pattern selects the test that searches for violations. The other tests of the project
    // `search` only check known histories.
    tests: ['--project=search', '--testNamePattern=whatever happens'],
    mutations: electionMutations,
    // With a fixed seed, each run tries the same histories in the same order. So for each mutation,
    // the same property always fails first, and the mutation can name this property.
    env: { RXZK_SEED: '1', RXZK_SEARCH_HISTORIES: '2000' },
    limit: 180_000,
  },
];

try {
  const needed = ['src', 'test', 'docs', 'tools', 'README.md'];
  for (const name of [...needed, 'package.json', 'tsconfig.json', 'vitest.config.ts']) {
    cpSync(join(root, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  const results = suites.map(runSuite);
  process.exitCode = results.includes(false) || !results.includes(true) ? 1 : 0;
} finally {
  rmSync(copy, { recursive: true });
}

/**
 * Returns whether the tests of the suite find all mutations that the argument of the command
 * selects. Returns `null` if the argument selects no mutation of this suite.
 */
function runSuite(suite: Suite): boolean | null {
  const chosen = suite.mutations.filter(({ breaks }) => breaks.includes(wanted));
  if (chosen.length === 0) return null;
  const { passes, stderr } = run(suite);
  if (!passes) {
    console.error(
      `These tests fail without a mutation: ${suite.tests.join(' ')}\n${stderr.slice(-4_000)}`,
    );
    return false;
  }
  const survivors = chosen.filter((mutation) => !isCaught(suite, mutation));
  console.log(`${chosen.length - survivors.length} caught, ${survivors.length} survived`);
  return survivors.length === 0;
}

function isCaught(suite: Suite, { breaks, property, edits }: Mutation): boolean {
  const originals = new Map<string, string>();
  try {
    for (const edit of edits) {
      if (isStale(copy, edit)) {
        console.log(`STALE     ${breaks}: ${edit.file} does not contain the text exactly once`);
        return false;
      }
      const path = join(copy, edit.file);
      const source = readFileSync(path, 'utf8');
      if (!originals.has(path)) originals.set(path, source);
      writeFileSync(
        path,
        source.replace(edit.text, () => edit.becomes),
      );
    }
    const { passes, seenBy } = run(suite);
    const isSeen = !passes && (property === undefined || seenBy === property);
    const by = property === undefined ? '' : ` (by the property: ${seenBy})`;
    console.log(`${isSeen ? 'caught   ' : 'SURVIVED '} ${breaks}${by}`);
    return isSeen;
  } finally {
    for (const [path, source] of originals) writeFileSync(path, source);
  }
}

/**
 * Runs the tests of a suite. Kills tests that still run at the time limit. `passes` is true only if
 * all tests have passed before the time limit.
 */
function run({ tests, env, limit }: Suite): { passes: boolean; seenBy: string; stderr: string } {
  const { status, stderr } = spawnSync(
    process.execPath,
    // With `--pool=threads`, the tests run in threads, which end when the program kills vitest.
    // Child processes would continue to run.
    [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...tests, '--pool=threads', '--bail=1'],
    {
      cwd: copy,
      env: { ...process.env, ...env, NO_COLOR: '1' },
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
      timeout: limit,
      killSignal: 'SIGKILL',
    },
  );
  const [, seenBy = 'none'] = /Caused by: Error: ([a-z ]+), /.exec(stderr) ?? [];
  return { passes: status === 0, seenBy, stderr };
}
