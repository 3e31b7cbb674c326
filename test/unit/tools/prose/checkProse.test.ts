import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkProse } from '../../../../tools/prose/checkProse.js';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rxzk-prose-'));
  write('tools/prose/exceptions.txt', '');
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

describe('checkProse', () => {
  it('passes plain sentences, and reads no generated page', () => {
    write('README.md', 'If another session owns the path, the stream waits.\n');
    write('docs/api/index.md', 'Generated, so that it is left out.\n');
    expect(checkProse(root, 'report')).toEqual({ passes: true, lines: [] });
  });

  it('fails for a page, a comment, a message and a title that are hard to read', () => {
    write('docs/page.md', 'A path is waited for until it is free.\n');
    write('src/some.ts', "// It waits, so that it gets it.\nnew Error('a name as of the list');\n");
    write('test/some.test.ts', "it('starts anew at each event', () => {});\n");
    const { passes, lines } = checkProse(root, 'report');
    expect(passes).toBe(false);
    expect(lines).toEqual([
      expect.stringMatching(
        /^docs\/page\.md:1 {2}A path .*\n {4}waited for \(is waited for\): say/,
      ),
      expect.stringMatching(/^src\/some\.ts:1 {2}It waits.*\n {4}so that/),
      expect.stringMatching(/^src\/some\.ts:2 {2}a name.*\n {4}as of/),
      expect.stringMatching(/^test\/some\.test\.ts:1 {2}starts.*\n {4}anew/),
      expect.stringMatching(/^4 sentences: hard to read/),
    ]);
  });

  it('reports only on the given paths', () => {
    write('docs/page.md', 'It starts anew.\n');
    expect(checkProse(root, 'report', ['docs/page.md', 'src']).passes).toBe(false);
    expect(checkProse(root, 'report', ['src']).passes).toBe(true);
  });

  it('passes an accepted sentence, and fails for a new one in the same file', () => {
    write('README.md', 'It waits, so that it gets it.\n');
    checkProse(root, 'accept');
    expect(checkProse(root, 'report')).toEqual({ passes: true, lines: [] });
    write('README.md', 'Before.\n\nIt waits, so that it gets it. It starts anew.\n');
    const { passes, lines } = checkProse(root, 'report');
    expect(passes).toBe(false);
    expect(lines.join('\n')).toMatch(/^README\.md:3 {2}It starts anew\.\n.*\n1 sentence: /);
  });

  it('fails for an exception that is no longer needed, until it is dropped', () => {
    write('README.md', 'It waits, so that it gets it. It starts anew.\n');
    checkProse(root, 'accept');
    write('README.md', 'It waits, so that it gets it.\n');
    const { passes, lines } = checkProse(root, 'report');
    expect(passes).toBe(false);
    expect(lines.join('\n')).toMatch(/README\.md .*\n1 sentence: .*npm run prose -- --prune$/);
    checkProse(root, 'prune');
    expect(checkProse(root, 'report')).toEqual({ passes: true, lines: [] });
    expect(read('tools/prose/exceptions.txt')).toMatch(/^README\.md \w{8}$/m);
  });

  it('reports the exceptions too, and counts the hits of each rule', () => {
    write('README.md', 'It waits, so that it gets it.\n');
    checkProse(root, 'accept');
    const { passes, lines } = checkProse(root, 'all');
    expect(passes).toBe(true);
    expect(lines.join('\n')).toMatch(/^README\.md:1 .*\n.*\n +1 {2}so that$/);
  });
});

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}
