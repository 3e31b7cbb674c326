import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const page = readFileSync(join(root, 'docs/marble-testing.md'), 'utf8');

/** Whole files, each a block of the page. Its other blocks hold no test, and are only compiled. */
const files = ['test/marbles/docs', 'test/frameworks'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((file) => file.endsWith('.ts') || file.endsWith('.mjs'))
    .map((file) => `${folder}/${file}`),
);
const runners = ['page.test.ts', 'frameworks.test.ts'];
const examples = files.filter((file) => !runners.includes(basename(file)));

const blocks = [...page.matchAll(/^```(ts|js)\n(.*?)^```$/gms)].map(([, , code = '']) => code);

describe('docs/marble-testing.md', () => {
  it.each(examples)('shows %s as it is run', (file) => {
    expect(blocks).toContain(readFileSync(join(root, file), 'utf8'));
  });

  it('shows no test that is not run', () => {
    const sources = examples.map((file) => readFileSync(join(root, file), 'utf8'));
    const tests = blocks.filter((code) => /^(it|test)\(/m.test(code));

    expect(tests.length).toBeGreaterThan(0);
    expect(tests.filter((code) => !sources.includes(code))).toEqual([]);
  });
});
