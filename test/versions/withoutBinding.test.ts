import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Inspection } from 'rxzk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../../tools/zookeeper/startServer.js';
import type { ZooKeeperServer } from '../../tools/zookeeper/ZooKeeperServer.js';
import { startProcess } from '../integration/support/startProcess.js';
import { bundle } from './support/bundle.js';
import { copyInto } from './support/copyInto.js';
import { installWith } from './support/installWith.js';
import { packPackage } from './support/packPackage.js';
import { withoutCompiler } from './support/withoutCompiler.js';

describe('the packed package', () => {
  let folder: string;
  let tarball: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rxzk-pack-'));
    tarball = await packPackage(folder);
  });

  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
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
