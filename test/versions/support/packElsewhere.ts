import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startProcess } from '../../integration/support/startProcess.js';
import { runNpm } from './runNpm.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Packs the package without touching `dist`, which another file of tests may pack at the same time; gives the tarball. */
export async function packElsewhere(folder: string): Promise<string> {
  const built = join(folder, 'built');
  await mkdir(built);
  await copyFile(join(root, 'package.json'), join(built, 'package.json'));
  await run(root, [
    'node_modules/typescript/bin/tsc',
    ...['--project', 'tsconfig.build.json', '--outDir', join(built, 'dist')],
  ]);
  await run(built, [join(root, 'tools/makeCommonJs.mjs')]);
  await runNpm(['pack', '--ignore-scripts'], { cwd: built, env: process.env });
  const [tarball = ''] = (await readdir(built)).filter((file) => file.endsWith('.tgz'));
  return join(built, tarball);
}

async function run(cwd: string, args: readonly string[]): Promise<void> {
  using started = startProcess(process.execPath, args, { cwd, env: process.env });
  const { code, stdout, stderr } = await started.ended;
  if (code !== 0) throw new Error(`${stdout}${stderr}`);
}
