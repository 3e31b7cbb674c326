import { mkdir, writeFile } from 'node:fs/promises';
import { runNpm } from './runNpm.js';

/** What {@link installWith} may be told. */
export interface InstallWithConfig {
  /** What stands in the `package.json`. @defaultValue nothing */
  readonly project?: object;
  readonly env?: NodeJS.ProcessEnv;
}

/** Installs packages into an empty project, with the Node and the npm that run the tests. */
export async function installWith(
  app: string,
  args: readonly string[],
  { project = {}, env = process.env }: InstallWithConfig = {},
): Promise<void> {
  await mkdir(app);
  await writeFile(`${app}/package.json`, JSON.stringify({ private: true, ...project }));
  await runNpm(['install', '--prefix', app, '--prefer-offline', ...args], { cwd: app, env });
}
