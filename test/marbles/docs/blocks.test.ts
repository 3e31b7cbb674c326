import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runBlock } from './support/runBlock.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));

const pages = [
  'README.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    // Other tests run the blocks of these four pages. The test of `promises.md` is in
    // test/unit/docs, and the other three tests are in test/integration.
    .filter(
      (file) =>
        file.endsWith('.md') &&
        !/^(api\/|\.vitepress\/|start\.md|test-server\.md|promises\.md|observability\.md)/.test(
          file,
        ),
    )
    .map((file) => `docs/${file}`)
    .sort(),
].flatMap((page) => {
  const text = readFileSync(join(root, page), 'utf8');
  const blocks = [...text.matchAll(/^```ts\n(.*?)^```$/gms)]
    .map(([, code = '']) => code)
    // A block that imports vitest shows a whole test file of the repository. Vitest already runs
    // the shown test file, so this test leaves out the block.
    .filter((code) => !code.includes("from 'vitest'"));
  return blocks.length === 0 ? [] : [[page, blocks] as const];
});

it('finds blocks on pages', () => {
  expect(pages.length).toBeGreaterThan(10);
});

describe.each(pages)('the blocks of %s', (_, blocks) => {
  it.each(blocks.map((code, index) => [index + 1, code] as const))('run: %i', (_index, code) => {
    const lines = runBlock(code);

    expect(lines).toMatchSnapshot();
    // After three seconds of virtual time, a block that calls console.log must have printed a line.
    // A block with `async` may print nothing, because Promises do not settle in virtual time.
    const prints = code.includes('console.log(') && !/\basync\b/.test(code);
    expect(lines.length > 0 || !prints).toBe(true);
  });
});
