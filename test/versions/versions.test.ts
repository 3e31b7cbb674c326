import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Inspection } from 'rxzk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProxy } from '../../tools/startProxy.js';
import { startServer } from '../../tools/zookeeper/startServer.js';
import type { ZooKeeperServer } from '../../tools/zookeeper/ZooKeeperServer.js';
import { type Run, startProcess } from '../integration/support/startProcess.js';
import { bundle } from './support/bundle.js';
import { install } from './support/install.js';
import type { Installation } from './support/Installation.js';
import { installWith } from './support/installWith.js';
import { packPackage } from './support/packPackage.js';
import { readmePrograms } from './support/readmePrograms.js';
import { withoutCompiler } from './support/withoutCompiler.js';

const programs = fileURLToPath(new URL('programs/', import.meta.url));

/**
 * The versions of Node to test. The oldest supported version and the newest version are always
 * among them.
 */
const versions = process.env.RXZK_VERSIONS_PROJECTS
  ? ['20.19.0', '22', '24', '26']
  : ['20.19.0', '26'];

/**
 * The vitest projects to run with each version of Node. By default, the list is empty, because
 * the projects take minutes.
 */
const projects = (process.env.RXZK_VERSIONS_PROJECTS ?? '').split(',').filter(Boolean);

describe('the packed package', () => {
  let folder: string;
  let tarball: string;
  let installations: ReadonlyMap<string, Installation>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rxzk-pack-'));
    tarball = await packPackage(folder);
    installations = new Map(
      await Promise.all(
        versions.map(async (version) => [version, await install(version, tarball)] as const),
      ),
    );
  }, 300_000);

  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  describe.each(versions)('on Node %s', (version) => {
    let installation: Installation;
    let server: ZooKeeperServer;

    beforeAll(async () => {
      installation = installations.get(version)!;
      server = await startServer();
    });

    afterAll(async () => {
      await server.stop();
    });

    it('runs on this version of Node', async () => {
      using run = start(['--version']);
      const { stdout } = await run.ended;
      expect(`${stdout.trim()}.`).toContain(`v${version}.`);
    });

    it('runs the programs of the README, and the command', async () => {
      const file = join(installation.app, 'readme.mjs');
      await writeFile(file, await readmePrograms(server.servers));
      using run = start([file]);

      await run.until('session connected');
      await run.until('config null');
      await run.until("instances [ 'worker-1' ]");
      await run.until('beat 0 under token ');
      expect(await rxzk('create', '/config', '{"level":1}')).toMatchObject({ code: 0 });
      await run.until('config { level: 1 }');
      run.child.kill('SIGINT');

      expect(await run.ended).toMatchObject({ code: 0, stderr: '' });
      // The program has ended, so its ephemeral znode is gone.
      expect(await rxzk('stat', '/instances/worker-1')).toMatchObject({ code: 1 });
    });

    it('is loaded by require', async () => {
      using run = start([await copied('request.cjs'), server.servers]);
      expect(await run.ended).toMatchObject({ code: 0, stdout: 'by require\n' });
    });

    it('watches, continues after a lost connection, and elects a leader', async () => {
      await using proxy = await startProxy({ host: '127.0.0.1', port: server.port });
      using run = start([await copied('streams.mjs'), proxy.servers, server.servers]);
      await run.until('cut');
      proxy.cut();
      expect(await run.ended).toEqual({ code: 0, stdout: 'cut\ndone\n', stderr: '' });
    });

    it('uses the wire in worker threads, where the binding would crash', async () => {
      using run = start([await copied('workers.mjs'), server.servers]);
      expect(await run.ended).toEqual({ code: 0, stdout: 'done\n', stderr: '' });
    });

    it('works in all processes of a cluster, including the primary', async () => {
      await using proxy = await startProxy({ host: '127.0.0.1', port: server.port });
      using run = start([await copied('cluster.mjs'), proxy.servers, server.servers]);
      await run.until('cut');
      proxy.cut();
      expect(await run.ended).toEqual({ code: 0, stdout: 'cut\ndone\n', stderr: '' });
    });

    it.each(['esm', 'cjs'] as const)(
      'finds the binding from a bundle of the format %s',
      async (format) => {
        using run = start([await bundle(await copied('client.mjs'), format), server.servers]);
        const stdout = 'from memory\nfrom a server\n';
        expect(await run.ended).toEqual({ code: 0, stdout, stderr: '' });
      },
    );

    it.each(projects)('passes the tests of %s', { timeout: 600_000 }, async (project) => {
      using run = startProcess(
        installation.node,
        ['node_modules/vitest/vitest.mjs', 'run', '--project', project],
        {
          env: {
            PATH: installation.env.PATH,
            HOME: installation.env.HOME,
            NO_COLOR: '1',
            // The binding in the repository was compiled for another Node than the Node of this
            // installation. So the vitest project must load the binding of this installation.
            ZOOKEEPER_PREBUILD: join(installation.app, 'node_modules', 'zookeeper'),
          },
        },
      );
      const { code, stdout, stderr } = await run.ended;
      expect(code, `${stdout}${stderr}`.slice(-8_000)).toBe(0);
      expect(stdout).toMatch(/^ +Tests +\d+ passed \(\d+\)$/m);
    });

    function start(args: readonly string[]): Run {
      const { node, app, env } = installation;
      return startProcess(node, args, { cwd: app, env });
    }

    async function rxzk(...args: readonly string[]) {
      const { app, env } = installation;
      using run = startProcess(
        join(app, 'node_modules', '.bin', 'rxzk'),
        [...args, '--servers', server.servers],
        { cwd: app, env },
      );
      return await run.ended;
    }

    function copied(name: string): Promise<string> {
      return copyInto(installation.app, name);
    }
  });

  describe.each([
    {
      binding: 'not installed',
      packages: ['rxjs'],
      reason: 'notInstalled',
      message: /zookeeper is not installed.*"npm install zookeeper".*C\+\+ compiler/,
      cause: "Cannot find module 'zookeeper'",
    },
    {
      binding: 'not compiled',
      packages: ['rxjs', 'zookeeper', '--ignore-scripts'],
      reason: 'notLoaded',
      message: /does not load.*"npm install-scripts approve zookeeper".*"npm rebuild zookeeper"/,
      cause: 'No native build was found',
    },
  ])('where the binding is $binding', ({ packages, reason, message, cause }) => {
    let app: string;
    let server: ZooKeeperServer;

    beforeAll(async () => {
      app = join(folder, reason);
      [server] = await Promise.all([startServer(), installWith(app, [tarball, ...packages])]);
    });

    afterAll(async () => {
      await server.stop();
    });

    it('is installed without compiling anything', () => {
      const zookeeper = join(app, 'node_modules', 'zookeeper');
      expect(existsSync(zookeeper)).toBe(packages.includes('zookeeper'));
      expect(existsSync(join(zookeeper, 'build', 'Release'))).toBe(false);
    });

    it.each(['as it is', 'esm', 'cjs'] as const)(
      'works in memory and over the wire, and reports what the binding needs: %s',
      async (format) => {
        const program = await copyInto(app, 'client.mjs');
        const file = format === 'as it is' ? program : await bundle(program, format);
        using overWire = startProcess(process.execPath, [file, server.servers], {
          cwd: app,
          env: process.env,
        });
        expect(await overWire.ended).toEqual({
          code: 0,
          stdout: 'from memory\nfrom a server\n',
          stderr: '',
        });
        using run = startProcess(process.execPath, [file, server.servers], {
          cwd: app,
          env: { ...process.env, RXZK_TRANSPORT: 'binding' },
        });
        const { code, stdout, stderr } = await run.ended;
        expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
        const [memory, failure = ''] = stdout.split('\n');
        expect(memory).toBe('from memory');
        const told = JSON.parse(failure) as Readonly<Record<string, string>>;
        expect(told).toMatchObject({ code: 'BINDING_UNAVAILABLE', reason });
        expect(told.message).toMatch(message);
        expect(told.cause).toContain(cause);
      },
    );

    it('reports in `inspect()` why the binding does not load', async () => {
      const { transport, bindingUnavailable } = await inspectIn(app);
      expect(transport).toBe('wire');
      expect(bindingUnavailable).toMatch(message);
    });

    it('has a command that uses the wire, and reports in one line what the binding needs', async () => {
      using help = startProcess(join(app, 'node_modules/.bin/rxzk'), ['--help'], {
        env: process.env,
      });
      expect(await help.ended).toMatchObject({ code: 0, stderr: '' });
      using list = startProcess(
        join(app, 'node_modules/.bin/rxzk'),
        ['ls', '--servers', server.servers],
        { env: process.env },
      );
      expect(await list.ended).toMatchObject({ code: 0, stderr: '' });
      using run = startProcess(
        join(app, 'node_modules/.bin/rxzk'),
        ['ls', '--transport', 'binding'],
        { env: process.env },
      );
      const { code, stderr } = await run.ended;
      expect(code).toBe(1);
      expect(stderr).toMatch(message);
      expect(stderr).toMatch(/^rxzk: .*\n$/);
    });
  });

  // On a busy machine, an installation may take long. If a test reached its time limit during an
  // installation, the test would fail, but npm would continue to run. So the time limit is long.
  describe('where the compiler fails', { timeout: 180_000 }, () => {
    const allowed = { allowScripts: { zookeeper: true } };
    let env: NodeJS.ProcessEnv;

    beforeAll(async () => {
      env = await withoutCompiler(join(folder, 'bin'));
    });

    it('is not installed if the binding is a dependency, and npm reports the reason', async () => {
      const app = join(folder, 'dependency');
      await expect(
        installWith(app, [tarball, 'rxjs', 'zookeeper'], { project: allowed, env }),
      ).rejects.toThrow(/npm error path .*zookeeper/);
      expect(existsSync(join(app, 'node_modules', 'rxzk'))).toBe(false);
    });

    it('is installed if the binding is an optional dependency, and uses the wire', async () => {
      const app = join(folder, 'optional');
      const optionalDependencies = { zookeeper: '^7.3.0' };
      await installWith(app, [tarball, 'rxjs'], {
        project: { ...allowed, optionalDependencies },
        env,
      });
      const { transport, bindingUnavailable } = await inspectIn(app);
      expect(transport).toBe('wire');
      expect(bindingUnavailable).toMatch(/zookeeper is not installed/);

      await using server = await startServer();
      using run = startProcess(
        process.execPath,
        [await copyInto(app, 'client.mjs'), server.servers],
        { cwd: app, env },
      );
      const stdout = 'from memory\nfrom a server\n';
      expect(await run.ended).toEqual({ code: 0, stdout, stderr: '' });
    });
  });
});

/**
 * Creates a client in a project. No server listens at the address in the client's connect string.
 * Returns the result of `inspect()` of this client.
 */
async function inspectIn(app: string): Promise<Inspection> {
  const program = `
    import { createClient } from 'rxzk';
    const client = createClient({ servers: '127.0.0.1:1' });
    console.log(JSON.stringify(client.inspect()));
    await client.close();`;
  using run = startProcess(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: app,
    env: process.env,
  });
  const { stdout, stderr } = await run.ended;
  expect(stderr).toBe('');
  return JSON.parse(stdout) as Inspection;
}

/**
 * Copies a program into the project. In the project, the program finds the installed package.
 * Returns the path of the new file.
 */
async function copyInto(app: string, name: string): Promise<string> {
  const file = join(app, name);
  await copyFile(join(programs, name), file);
  return file;
}
