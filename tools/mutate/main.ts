// Usage: npm run mutate [PART OF A NAME]
//
// Breaks the rules of mutations.ts one by one in a copy of the repository, and runs the tests on it that take
// no real time; those of electionMutations.ts, and runs the safety search, where the property that is named must
// see it. Exit code 0 when each was seen, 1 when one survived or no longer applies.

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
  /** In ms. */
  readonly limit: number;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const wanted = process.argv[2] ?? '';
const copy = mkdtempSync(join(tmpdir(), 'rxzk-mutate-'));

const suites: readonly Suite[] = [
  {
    // The rules of a session and of errors have tests without time; some marble tests replace modules.
    tests: [
      ...['--project=marbles', '--project=mocked', '--project=unit'],
      ...['test/marbles', 'test/unit/session', 'test/unit/errors'],
    ],
    mutations,
    env: {},
    limit: 120_000,
  },
  {
    // Without the histories that were found before: it is the search that has to find one.
    tests: ['--project=search', '--testNamePattern=whatever happens'],
    mutations: electionMutations,
    // The same histories each time: the same property is always the first to see.
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

/** Whether the suite sees each of the mutations that are wanted; `null` when none is. */
function runSuite(suite: Suite): boolean | null {
  const chosen = suite.mutations.filter(({ breaks }) => breaks.includes(wanted));
  if (chosen.length === 0) return null;
  const { passes, stderr } = run(suite);
  if (!passes) {
    console.error(`${suite.tests.join(' ')}: red without any mutation\n${stderr.slice(-4_000)}`);
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
        console.log(`STALE     ${breaks}: ${edit.file} does not hold its text once`);
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
    const by = property === undefined ? '' : ` (by: ${seenBy})`;
    console.log(`${isSeen ? 'caught   ' : 'SURVIVED '} ${breaks}${by}`);
    return isSeen;
  } finally {
    for (const [path, source] of originals) writeFileSync(path, source);
  }
}

/** A mutant that runs for ever counts as caught, but by no property. */
function run({ tests, env, limit }: Suite): { passes: boolean; seenBy: string; stderr: string } {
  const { status, stderr } = spawnSync(
    process.execPath,
    // In threads, which end with the process that is killed.
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
