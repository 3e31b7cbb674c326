// Usage: node tools/mutate.mjs [PART OF A NAME]
//
// Breaks the rules of tools/mutations.mjs one by one in a copy of the repository, and runs the marble
// tests on it; those of tools/electionMutations.mjs, and runs the safety search, where the property
// that is named must see it. Exit code 0 when each was seen, 1 when one survived or no longer applies.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { electionMutations } from './electionMutations.mjs';
import { mutations } from './mutations.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const wanted = process.argv[2] ?? '';
const copy = mkdtempSync(join(tmpdir(), 'rxzk-mutate-'));

/** The same histories each time, so that the same property is always the first to see. */
const searched = { RXZK_SEED: '1', RXZK_SEARCH_HISTORIES: '2000' };
const suites = [
  { tests: ['--project=marbles'], chosen: mutations.filter(isWanted), env: {}, limit: 120_000 },
  {
    // Without the histories that were found before: it is the search that has to find one.
    tests: ['--project=search', '--testNamePattern=whatever happens'],
    chosen: electionMutations.filter(isWanted),
    env: searched,
    limit: 180_000,
  },
];

try {
  const needed = ['src', 'test', 'docs', 'README.md'];
  for (const name of [...needed, 'package.json', 'tsconfig.json', 'vitest.config.ts']) {
    cpSync(join(root, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  const results = suites.filter(({ chosen }) => chosen.length > 0).map(runSuite);
  process.exitCode = results.length > 0 && results.every(Boolean) ? 0 : 1;
} finally {
  rmSync(copy, { recursive: true });
}

/** Whether the suite sees each of its mutations. */
function runSuite(suite) {
  const { passes, stderr } = run(suite);
  if (!passes) {
    console.error(`${suite.tests[0]} is red without any mutation:\n${stderr.slice(-4_000)}`);
    return false;
  }
  const survivors = suite.chosen.filter((mutation) => !caught(suite, mutation));
  console.log(`${suite.chosen.length - survivors.length} caught, ${survivors.length} survived`);
  return survivors.length === 0;
}

function caught(suite, { breaks, property, edits, ...edit }) {
  const originals = new Map();
  try {
    for (const { file, text, becomes } of edits ?? [edit]) {
      const path = join(copy, file);
      const source = readFileSync(path, 'utf8');
      if (source.split(text).length !== 2) {
        console.log(`STALE     ${breaks}: ${file} does not hold its text once`);
        return false;
      }
      if (!originals.has(path)) originals.set(path, source);
      writeFileSync(path, source.replace(text, becomes));
    }
    const { passes, seenBy } = run(suite);
    const isCaught = !passes && (property === undefined || seenBy === property);
    const by = property === undefined ? '' : ` (by: ${seenBy})`;
    console.log(`${isCaught ? 'caught   ' : 'SURVIVED '} ${breaks}${by}`);
    return isCaught;
  } finally {
    for (const [path, source] of originals) writeFileSync(path, source);
  }
}

/** A mutant that runs for ever counts as caught, but by no property. */
function run({ tests, env, limit }) {
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

function isWanted({ breaks }) {
  return breaks.includes(wanted);
}
