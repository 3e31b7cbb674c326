import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProcess } from '../integration/support/startProcess.js';
import { installWith } from './support/installWith.js';
import { packPackage } from './support/packPackage.js';

const program = fileURLToPath(new URL('programs/jest.example.ts', import.meta.url));

/** The lowest version of TypeScript that docs/start.md promises to support. */
const lowest = '5.6';

const tsconfig = {
  compilerOptions: {
    strict: true,
    target: 'es2023',
    lib: ['es2023', 'esnext.disposable'],
    module: 'commonjs',
    types: ['node'],
  },
};

describe(`a CommonJS project with TypeScript ${lowest}`, () => {
  let folder: string;
  let app: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rxzk-typescript-'));
    const tarball = await packPackage(folder);
    app = join(folder, 'app');
    await installWith(
      app,
      [
        ...[tarball, 'rxjs', `typescript@~${lowest}`, '@types/node@20'],
        ...['jest@30', '@jest/globals@30', 'ts-jest@29'],
      ],
      { project: { jest: { preset: 'ts-jest' } } },
    );
    await writeFile(join(app, 'tsconfig.json'), JSON.stringify(tsconfig));
    await copyFile(program, join(app, 'config.spec.ts'));
  }, 300_000);

  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it('has this version of TypeScript', async () => {
    expect(await run('typescript/bin/tsc', '--version')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(`Version ${lowest}.`) as unknown,
    });
  });

  it.each([
    ['node16', 'node16'],
    ['nodenext', 'nodenext'],
    ['bundler', 'esnext'],
    ['node10', 'commonjs'],
  ])('is compiled with the resolution of %s', async (resolution, module) => {
    expect(
      await run(
        'typescript/bin/tsc',
        ...['--noEmit', '--module', module, '--moduleResolution', resolution],
      ),
    ).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('runs its tests with ts-jest, without a flag', async () => {
    const { code, stderr } = await run('jest/bin/jest.js');
    expect(stderr).toMatch(/^Tests: +2 passed, 2 total$/m);
    expect(code).toBe(0);
  });

  async function run(file: string, ...args: readonly string[]) {
    // vitest sets environment variables that would change the behaviour of jest. So this function
    // passes only three environment variables to the new process.
    const { PATH, HOME } = process.env;
    using run = startProcess(process.execPath, [join(app, 'node_modules', file), ...args], {
      cwd: app,
      env: { PATH, HOME, NO_COLOR: '1' },
    });
    return await run.ended;
  }
});
