import { lastValueFrom } from 'rxjs';
import { createClient, type ZkClient } from 'rxzk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runProgram } from '../../../src/cli/runProgram.js';
import { startServer } from '../../../tools/zookeeper/startServer.js';
import type { ZooKeeperServer } from '../../../tools/zookeeper/ZooKeeperServer.js';
import { fakeTerminal } from '../../unit/cli/fakeTerminal.js';
import type { End } from '../support/startProcess.js';
import { startShell } from './startRxzk.js';

describe('rxzk rm', { timeout: 60_000 }, () => {
  let server: ZooKeeperServer;
  let client: ZkClient;

  beforeAll(async () => {
    server = await startServer();
    client = createClient({ servers: server.servers });
  }, 60_000);

  afterAll(async () => {
    await client.close();
    await server.stop();
  });

  it('refuses the root, a chroot and ZooKeeper’s own znodes with exit code 2, and deletes nothing', async () => {
    await lastValueFrom(client.ensurePath('/kept/below'));
    expectFailure(await inProcess('rm', '-r', '/', '--yes'), 2, 'the whole ensemble');
    expectFailure(await inProcess('rm', '/'), 2, 'the whole ensemble');
    expectFailure(
      await inProcess('rm', '-r', '/zookeeper', '--yes'),
      2,
      'belongs to ZooKeeper itself',
    );
    // The znode `none` does not exist. The command refuses the path before it sends any request. So
    // the command does not report that the znode is missing.
    for (const option of ['--yes', '--dry-run']) {
      const quota = await inProcess('rm', '-r', '/zookeeper/quota/none', option);
      expectFailure(quota, 2, 'name one znode at a time');
    }
    const below = ['-s', `${server.servers}/kept`];
    expectFailure(await inProcess('rm', '-r', '/', '--yes', ...below), 2, 'the chroot /kept');
    expect(await lastValueFrom(client.exists('/kept/below'))).not.toBeNull();
    expect(await lastValueFrom(client.exists('/zookeeper/quota'))).not.toBeNull();
  });

  it('asks no question without a terminal, and deletes the tree only with --yes', async () => {
    await lastValueFrom(client.ensurePath('/tree/a/b'));
    expectFailure(await inProcess('rm', '-r', '/tree'), 2, '--yes must be given');
    expect(await lastValueFrom(client.exists('/tree/a/b'))).not.toBeNull();
    expect(await inProcess('rm', '-r', '/tree', '--yes')).toMatchObject({ code: 0, stderr: '' });
    expect(await lastValueFrom(client.exists('/tree'))).toBeNull();
  });

  it('prints the paths that it would delete, leaves first, and deletes nothing with --dry-run', async () => {
    await lastValueFrom(client.ensurePath('/dry/a/b'));
    await lastValueFrom(client.create('/dry/a-x'));
    const dry = await inProcess('rm', '-r', '/dry', '--dry-run');
    expect(dry).toMatchObject({ code: 0, stderr: '' });
    expect(dry.stdout).toBe('/dry/a/b\n/dry/a-x\n/dry/a\n/dry\n');
    const { stdout } = await inProcess('rm', '-rn', '/dry/a', '--json');
    expect(stdout).toBe('{"path":"/dry/a/b"}\n{"path":"/dry/a"}\n');
    expectFailure(await inProcess('rm', '-r', '/none', '--dry-run'), 1, 'does not exist');
    expectFailure(await inProcess('rm', '/none', '--dry-run'), 1, 'does not exist');
    const versioned = ['rm', '/dry', '--dry-run', '--if-version', '7'];
    expectFailure(await inProcess(...versioned), 1, 'another version');
    expectFailure(await inProcess('rm', '-r', '/', '--dry-run'), 2, 'the whole ensemble');
    expect(await lastValueFrom(client.exists('/dry/a/b'))).not.toBeNull();
  });

  it('checks the version before it deletes a descendant', async () => {
    await lastValueFrom(client.ensurePath('/versioned/a'));
    const args = ['rm', '-r', '/versioned', '--yes', '--if-version'];
    expectFailure(await inProcess(...args, '7'), 1, 'the znode has another version');
    expect(await lastValueFrom(client.exists('/versioned/a'))).not.toBeNull();
    expect(await inProcess(...args, '0')).toMatchObject({ code: 0 });
    expect(await lastValueFrom(client.exists('/versioned'))).toBeNull();
  });

  it('asks on a terminal, and deletes after a yes', async () => {
    await lastValueFrom(client.ensurePath('/asked/a'));
    const question = 'rxzk: Delete /asked and all znodes below it (children: 1)? [y/N] ';
    const no = await answered('', 'rm', '-r', '/asked');
    expect(no.stdout).toContain(question);
    expect(no.stdout).toContain('rxzk: nothing was deleted');
    expect(no.code).toBe(1);
    expect(await lastValueFrom(client.exists('/asked/a'))).not.toBeNull();
    const yes = await answered('y', 'rm', '-r', '/asked');
    expect(yes.stdout).toContain(question);
    expect(yes.code).toBe(0);
    expect(await lastValueFrom(client.exists('/asked'))).toBeNull();
  });

  /** Runs `rxzk` on a terminal and types one line into the terminal. */
  async function answered(line: string, ...args: readonly string[]): Promise<End> {
    using shell = startShell(`echo '${line}' | script -qec "$RXZK ${args.join(' ')}" /dev/null`, {
      RXZK_SERVERS: server.servers,
      TERM: 'xterm',
    });
    return await shell.ended;
  }

  /** Runs `rxzk` in the process of this test, without a terminal. */
  async function inProcess(...args: readonly string[]): Promise<End> {
    const { terminal, told, written } = fakeTerminal({ env: { RXZK_SERVERS: server.servers } });
    const code = await runProgram(args, terminal);
    return { code, stdout: written.join(''), stderr: told.join('\n') };
  }
});

function expectFailure({ code, stdout, stderr }: End, expected: number, words: string): void {
  expect(stderr).toContain(words);
  expect(stderr).not.toContain('\n');
  expect(stdout).toBe('');
  expect(code).toBe(expected);
}
