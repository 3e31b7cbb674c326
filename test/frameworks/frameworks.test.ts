import { spawn } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../versions/support/bundle.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const here = fileURLToPath(new URL('.', import.meta.url));
const require = createRequire(import.meta.url);
const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin/tsc');
const jest = join(dirname(require.resolve('jest/package.json')), 'bin/jest.js');

interface Run {
  readonly code: number | null;
  readonly output: string;
}

/**
 * The kinds of examples. Each entry has a name for the kind, and the folder of its examples. This
 * folder is relative to the folder of this file.
 */
const examples = [
  ['marble tests', '.'],
  ['tests with a served ZooKeeper', 'served'],
] as const;

describe('the examples of other frameworks', () => {
  /**
   * The folder of a package that depends on rxzk. The folder has its own copy of rxzk. All other
   * dependencies of the package come from the `node_modules` of the repository, because the folder
   * is inside the repository.
   */
  let folder: string;

  beforeAll(() => {
    mkdirSync(join(root, 'build'), { recursive: true });
    folder = mkdtempSync(join(root, 'build', 'frameworks-'));
    writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
    // Without this file, esbuild would find the `tsconfig.json` of the repository. The setting
    // `paths` in that `tsconfig.json` leads to the sources of rxzk and not to the package.
    writeFileSync(join(folder, 'tsconfig.json'), '{}');
    const rxzk = join(folder, 'node_modules', 'rxzk');
    mkdirSync(rxzk, { recursive: true });
    for (const name of ['package.json', 'dist', 'dist-commonjs']) {
      cpSync(join(root, name), join(rxzk, name), { recursive: true });
    }
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(examples)('node:test runs its file of %s', { timeout: 60_000 }, async (_, from) => {
    copyFileSync(join(here, from, 'node.example.mjs'), join(folder, 'config.test.mjs'));
    const { code, output } = await node(folder, [
      ...['--test', '--test-reporter', 'tap', 'config.test.mjs'],
    ]);

    expect(output).toMatch(/^# pass 1$/m);
    expect(output).toMatch(/^# fail 0$/m);
    expect(code).toBe(0);
  });

  it.each(examples)('jest runs its file of %s', { timeout: 60_000 }, async (_, from) => {
    copyFileSync(join(here, 'jest.config.example.mjs'), join(folder, 'jest.config.mjs'));
    copyFileSync(join(here, from, 'jest.example.mjs'), join(folder, 'config.spec.mjs'));
    const { code, output } = await node(folder, [
      ...['--experimental-vm-modules', jest, 'config.spec.mjs'],
    ]);

    expect(output).toMatch(/^Tests: +1 passed, 1 total$/m);
    expect(code).toBe(0);
  });

  it.each([
    ['node16', ['--module', 'node16', '--moduleResolution', 'node16']],
    [
      'node10',
      ['--module', 'commonjs', '--moduleResolution', 'node10', '--ignoreDeprecations', '6.0'],
    ],
  ])('TypeScript compiles a CommonJS program with %s, and Node runs it', async (name, modules) => {
    const project = join(folder, name);
    mkdirSync(project);
    writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "commonjs" }');
    copyFileSync(join(here, 'commonjs/program.example.ts'), join(project, 'program.ts'));
    const compiled = await node(project, [
      ...[tsc, '--ignoreConfig', '--strict', '--target', 'es2023', ...modules],
      ...['--types', 'node', '--lib', 'es2023,esnext.disposable', 'program.ts'],
    ]);
    expect(compiled).toEqual({ code: 0, output: '' });

    expect(readFileSync(join(project, 'program.js'), 'utf8')).toContain('require("rxzk")');
    expect((await node(project, ['program.js'])).output).toMatch(/^a$/m);
  });

  it.each(['esm', 'cjs'] as const)('a bundle of esbuild, as %s, runs', async (format) => {
    const program = join(folder, 'bundled.mjs');
    copyFileSync(join(here, 'bundled/program.example.mjs'), program);
    const ran = await node(folder, [await bundle(program, format)]);
    expect(ran).toEqual({ code: 0, output: 'over the wire\n' });
  });
});

function node(cwd: string, args: readonly string[]): Promise<Run> {
  return new Promise((resolve, reject) => {
    // vitest sets environment variables that would change the behaviour of these programs. So the
    // programs get only the following variables.
    const { PATH, HOME } = process.env;
    const child = spawn(process.execPath, args, { cwd, env: { PATH, HOME, NO_COLOR: '1' } });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code, output: Buffer.concat(chunks).toString() });
    });
  });
}
