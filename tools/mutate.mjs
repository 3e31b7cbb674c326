// Usage: node tools/mutate.mjs [PART OF A NAME]
//
// Breaks the rules of tools/mutations.mjs one by one in a copy of the repository, and runs the marble
// tests on it. Exit code 0 when each turned a test red, 1 when one survived or no longer applies.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mutations } from './mutations.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const wanted = process.argv[2] ?? '';
const chosen = mutations.filter(({ breaks }) => breaks.includes(wanted));
const copy = mkdtempSync(join(tmpdir(), 'rxzk-mutate-'));

try {
  for (const name of ['src', 'test', 'docs', 'package.json', 'tsconfig.json', 'vitest.config.ts']) {
    cpSync(join(root, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  if (marblesPass()) {
    const survivors = chosen.filter((mutation) => !caught(mutation));
    console.log(`${chosen.length - survivors.length} caught, ${survivors.length} survived`);
    process.exitCode = survivors.length === 0 && chosen.length > 0 ? 0 : 1;
  } else {
    console.error('The marble tests are red without any mutation.');
    process.exitCode = 1;
  }
} finally {
  rmSync(copy, { recursive: true });
}

/** Whether a marble test turns red when a rule is broken. */
function caught({ breaks, file, text, becomes }) {
  const path = join(copy, file);
  const source = readFileSync(path, 'utf8');
  if (source.split(text).length !== 2) {
    console.log(`STALE     ${breaks}: ${file} does not hold its text once`);
    return false;
  }
  writeFileSync(path, source.replace(text, becomes));
  const survived = marblesPass();
  writeFileSync(path, source);
  console.log(`${survived ? 'SURVIVED ' : 'caught   '} ${breaks}`);
  return !survived;
}

/** A mutant that runs for ever counts as caught. */
function marblesPass() {
  const { status } = spawnSync(
    process.execPath,
    // In threads, which end with the process that is killed.
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--project=marbles',
      '--pool=threads',
      '--bail=1',
    ],
    { cwd: copy, stdio: 'ignore', timeout: 60_000, killSignal: 'SIGKILL' },
  );
  return status === 0;
}
