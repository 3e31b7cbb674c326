import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Installation } from './Installation.js';
import { provideNode } from './provideNode.js';
import { runNpm } from './runNpm.js';

const cache = fileURLToPath(new URL('../../../node_modules/.cache/rxzk/', import.meta.url));
const addon = 'node_modules/zookeeper/build/Release/zookeeper.node';

/**
 * With the headers of these versions of Node, the npm package `zookeeper` 7.3.0 does not compile.
 * On these versions, clients use the wire transport.
 */
const withoutBinding: ReadonlySet<string> = new Set(['26']);

/**
 * Installs a version of Node from the npm registry. With this Node, installs `tarball` and RxJS
 * into an empty project, as the README describes. `tarball` is the packed rxzk. Also installs the
 * binding, except with the versions of Node in `withoutBinding`.
 *
 * Node and the compiled binding stay in the cache node_modules/.cache/rxzk. If the cache is empty,
 * this function needs a compiler and the network.
 */
export async function install(version: string, tarball: string): Promise<Installation> {
  const folder = join(cache, `node-${version}`);
  const runtime = await provideNode(version, join(folder, 'runtime'));
  const app = await emptyProject(join(folder, 'app'));
  const env = {
    ...process.env,
    NODE_OPTIONS: '',
    PATH: `${join(runtime, 'bin')}${delimiter}${process.env.PATH ?? ''}`,
  };

  const packages = withoutBinding.has(version) ? ['rxjs'] : ['rxjs', 'zookeeper'];
  await runNpm(['install', '--prefix', app, '--prefer-offline', tarball, ...packages], {
    cwd: app,
    env: {
      ...env,
      CPPFLAGS: '-DSOCK_CLOEXEC_ENABLED',
      // npm compiles the binding with the headers in this folder. The npm package of Node contains
      // the headers.
      npm_config_nodedir: runtime,
    },
  });
  if (packages.includes('zookeeper') && !existsSync(join(app, addon))) {
    throw new Error(`npm install left no ${addon}: does npm run install scripts?`);
  }
  return { node: join(runtime, 'bin', 'node'), app, env };
}

/**
 * Creates a project in the folder `app`. The `package.json` of the project lists no dependencies.
 * If `app` contains the compiled binding of an earlier run, the function keeps the folder
 * `node_modules` of `app`. Otherwise, the function first removes all files in `app`.
 */
async function emptyProject(app: string): Promise<string> {
  if (!existsSync(join(app, addon))) {
    await rm(app, { recursive: true, force: true });
  }
  await rm(join(app, 'package-lock.json'), { force: true });
  await mkdir(app, { recursive: true });
  await writeFile(
    join(app, 'package.json'),
    JSON.stringify({ private: true, allowScripts: { zookeeper: true } }),
  );
  return app;
}
