import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProxy } from '../../tools/startProxy.js';
import { startServer } from '../../tools/zookeeper/startServer.js';
import type { ZooKeeperServer } from '../../tools/zookeeper/ZooKeeperServer.js';
import { type Run, startProcess } from '../integration/support/startProcess.js';
import { bundle } from './support/bundle.js';
import { copyInto } from './support/copyInto.js';
import { install } from './support/install.js';
import type { Installation } from './support/Installation.js';
import { packPackage } from './support/packPackage.js';
import { readmePrograms } from './support/readmePrograms.js';

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
});
