import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const tools = fileURLToPath(new URL('../../tools', import.meta.url));
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rxzk-lint-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('the command of the prose', () => {
  it('passes a plain page, and fails for one that is hard to read', () => {
    write('README.md', 'The stream waits until the path is free.\n');
    expect(run('prose/main.ts')).toEqual({ code: 0, output: '' });
    write('README.md', 'A path is waited for until it is free.\n');
    const { code, output } = run('prose/main.ts');
    expect(code).toBe(1);
    expect(output).toContain('README.md:1  A path is waited for until it is free.');
  });
});

describe('the command of the structure', () => {
  it('fails for a circle of types and for a folder with more than 25 files', () => {
    write('src/a.ts', "import type { B } from './b.js';\n");
    write('src/b.ts', "import type { A } from './a.js';\n");
    for (let index = 0; index < 26; index += 1) write(`src/full/${index}.ts`, '');
    for (let index = 0; index < 25; index += 1) write(`src/other/${index}.ts`, '');
    const { code, output } = run('structure/main.ts');
    expect(code).toBe(1);
    expect(output).toContain('circle of imports: src/a.ts > src/b.ts');
    expect(output).toContain('src/full has 26 files, but only 25 are allowed');
    expect(output).not.toContain('src/other');
  });
});

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

function run(tool: string): { code: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', tsx, join(tools, tool)],
    { cwd: folder, encoding: 'utf8' },
  );
  return { code: status, output: stdout + stderr };
}
