import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startProcess } from '../../integration/support/startProcess.js';
import { runNpm } from './runNpm.js';

const name = `node-${process.platform}-${process.arch}`;

/**
 * Installs a version of Node from the npm registry into a folder. Returns the folder of this Node.
 * If the folder already contains this version, installs nothing.
 */
export async function provideNode(version: string, folder: string): Promise<string> {
  const runtime = join(folder, 'node_modules', name);
  if (!(await runs(join(runtime, 'bin', 'node'), version))) {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true }));
    await runNpm(['install', '--prefix', folder, `${name}@${version}`], {
      cwd: folder,
      env: process.env,
    });
  }
  return runtime;
}

async function runs(file: string, version: string): Promise<boolean> {
  try {
    using run = startProcess(file, ['--version'], { env: process.env });
    const { stdout } = await run.ended;
    return `${stdout.trim()}.`.startsWith(`v${version}.`);
  } catch {
    return false;
  }
}
