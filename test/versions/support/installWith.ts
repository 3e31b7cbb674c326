import { mkdir, writeFile } from 'node:fs/promises';
import { runNpm } from './runNpm.js';

/** The settings of {@link installWith}. */
export interface InstallWithConfig {
  /** The fields of the `package.json` besides `private`. @defaultValue none */
  readonly project?: object;
  readonly env?: NodeJS.ProcessEnv;
}

/**
 * Installs packages into an empty project. The installation uses the Node and the npm of this test
 * run.
 */
export async function installWith(
  app: string,
  args: readonly string[],
  { project = {}, env = process.env }: InstallWithConfig = {},
): Promise<void> {
  await mkdir(app);
  await writeFile(`${app}/package.json`, JSON.stringify({ private: true, ...project }));
  await runNpm(['install', '--prefix', app, '--prefer-offline', ...args], { cwd: app, env });
}
