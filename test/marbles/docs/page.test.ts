import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
/**
 * For each page, the folders with its examples. The page must show each file of these folders as
 * one block of code. A page must not show a test that is not in these folders. Some blocks of the
 * pages contain no test. Such a block need not be in these folders, because another test file runs
 * the block.
 */
const pages: readonly (readonly [string, readonly string[]])[] = [
  ['docs/marble-testing.md', ['test/marbles/docs', 'test/frameworks']],
  ['docs/concepts.md', ['test/marbles/docs/concepts']],
  ['docs/configuration.md', ['test/marbles/docs/configuration']],
  ['docs/discovery.md', ['test/marbles/docs/discovery']],
  ['docs/election.md', ['test/marbles/docs/election']],
  ['docs/reliability.md', ['test/marbles/docs/reliability']],
  ['docs/test-server.md', ['test/frameworks/served', 'test/integration/served/docs']],
  ['docs/transactions.md', ['test/marbles/docs/transactions']],
  ['docs/trees.md', ['test/marbles/docs/trees']],
  ['docs/writing-operators.md', ['test/marbles/docs/operators']],
  ...['barrier', 'leader-only-job', 'lock', 'queue', 'semaphore'].map(
    (name) => [`docs/recipes/${name}.md`, [`test/marbles/docs/recipes/${name}`]] as const,
  ),
];
const runners = ['page.test.ts', 'blocks.test.ts', 'frameworks.test.ts', 'nest.test.ts'];

describe.each(pages)('%s', (page, folders) => {
  const examples = folders.flatMap(examplesIn);
  const blocks = [...read(page).matchAll(/^```(ts|js)\n(.*?)^```$/gms)].map(
    ([, , code = '']) => code,
  );

  it.each(examples)('shows %s as it is run', (file) => {
    expect(blocks).toContain(read(file));
  });

  it('shows no test that is not run', () => {
    const sources = examples.map(read);
    const tests = blocks.filter((code) => /^(it|test|describe)\b/m.test(code));

    expect(examples.length).toBeGreaterThan(0);
    expect(tests.filter((code) => !sources.includes(code))).toEqual([]);
  });
});

function examplesIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder))
    .filter((file) => /\.(ts|mjs)$/.test(file) && !runners.includes(basename(file)))
    .map((file) => `${folder}/${file}`);
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}
