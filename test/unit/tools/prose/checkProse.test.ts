import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkProse } from '../../../../tools/prose/checkProse.js';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rxzk-prose-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

describe('checkProse', () => {
  it.each([
    'README.md',
    'vitest.config.ts',
    'docs/recipes/lock.md',
    'docs/.vitepress/config.ts',
    'bench/main.ts',
    'examples/page/main.js',
    'src/cli/main.ts',
    'test/some.test.ts',
    'tools/setup.mjs',
  ])('reads %s', (file) => {
    write(file, '// It starts anew.\n');
    expect(checkProse(root)[0]).toMatch(/anew/);
  });

  it.each(['docs/.vitepress/cache/some.js', 'examples/nest/node_modules/some/README.md'])(
    'does not read %s',
    (file) => {
      write(file, '// It starts anew.\n');
      expect(checkProse(root)).toEqual([]);
    },
  );

  it('reports nothing for plain sentences, and reads no generated page', () => {
    write('README.md', 'If another session owns the path, the stream waits.\n');
    write('docs/api/index.md', 'Generated, so that it is left out.\n');
    expect(checkProse(root)).toEqual([]);
  });

  it('reports a page, a comment, a message and a title that are hard to read', () => {
    write('docs/page.md', 'A path is waited for until it is free.\n');
    write('src/some.ts', "// It waits, so that it gets it.\nnew Error('a name as of the list');\n");
    write('test/some.test.ts', "it('starts anew at each event', () => {});\n");
    expect(checkProse(root)).toEqual([
      expect.stringMatching(
        /^docs\/page\.md:1 {2}A path .*\n {4}waited for \(is waited for\): say/,
      ),
      expect.stringMatching(/^src\/some\.ts:1 {2}It waits.*\n {4}so that/),
      expect.stringMatching(/^src\/some\.ts:2 {2}a name.*\n {4}as of/),
      expect.stringMatching(/^test\/some\.test\.ts:1 {2}starts.*\n {4}anew/),
      expect.stringMatching(/^4 sentences are hard to read/),
    ]);
  });

  it('reports only on the given paths', () => {
    write('docs/page.md', 'It starts anew.\n');
    expect(checkProse(root, ['docs/page.md', 'src'])).toHaveLength(2);
    expect(checkProse(root, ['src'])).toEqual([]);
  });
});

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}
