import { mkdir, writeFile } from 'node:fs/promises';
import { runNpm } from './runNpm.js';

/** Installs packages into an empty project, with the Node and the npm that run the tests. */
export async function installWith(app: string, args: readonly string[]): Promise<void> {
  await mkdir(app);
  await writeFile(`${app}/package.json`, '{ "private": true }');
  await runNpm(['install', '--prefix', app, '--prefer-offline', ...args], {
    cwd: app,
    env: process.env,
  });
}
