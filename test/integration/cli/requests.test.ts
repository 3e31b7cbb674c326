import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lastValueFrom } from 'rxjs';
import { createClient, type ZkClient } from 'rxzk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../../../tools/zookeeper/startServer.js';
import type { ZooKeeperServer } from '../../../tools/zookeeper/ZooKeeperServer.js';
import type { End } from '../support/startProcess.js';
import { rxzk, startShell } from './startRxzk.js';

const escape = String.fromCharCode(27);

describe('rxzk', { timeout: 60_000 }, () => {
  let server: ZooKeeperServer;
  let client: ZkClient;

  beforeAll(async () => {
    server = await startServer();
    client = createClient({ servers: server.servers });
    await lastValueFrom(client.create('/base', 'base data'));
  }, 60_000);

  afterAll(async () => {
    await client.close();
    await server.stop();
  });

  describe('requests', () => {
    it('create, set, read, list and delete', async () => {
      expect(await run('create', '-p', '/a/b', 'one')).toMatchObject({ code: 0, stdout: '/a/b\n' });
      expect(await run('create', '-q', '/a/n-')).toMatchObject({ stdout: '/a/n-0000000001\n' });
      expect(await run('set', '/a/b', 'two', '--if-version', '0')).toMatchObject({
        code: 0,
        stdout: '',
        stderr: '',
      });
      expect(await run('get', '/a/b')).toMatchObject({ code: 0, stdout: 'two' });
      expect(await run('ls', '/a')).toMatchObject({ code: 0, stdout: 'b\nn-0000000001\n' });
      expect((await run('stat', '/a/b')).stdout).toMatch(/^version +1$/m);
      expect(await run('rm', '-r', '/a', '--yes')).toMatchObject({ code: 0, stdout: '' });
      expect(await lastValueFrom(client.exists('/a'))).toBeNull();
    });

    it('print one JSON object per line', async () => {
      const [get] = await objects('get', '/base', '--json');
      expect(get).toMatchObject({ path: '/base', data: 'base data', stat: { version: 0 } });
      expect(await objects('--json', 'ls', '/')).toEqual([
        { name: 'base', path: '/base' },
        { name: 'zookeeper', path: '/zookeeper' },
      ]);
      expect(await objects('stat', '/base', '--json')).toMatchObject([{ numChildren: 0 }]);
      expect(await objects('set', '/base', 'base data', '--json')).toMatchObject([
        { path: '/base', stat: { version: 1 } },
      ]);
    });

    it('carry out a transaction over the wire, from stdin or a file', async () => {
      const env = { RXZK_SERVERS: server.servers };
      const operations = JSON.stringify([
        { type: 'create', path: '/t', data: { base64: 'AP8=' } },
        { type: 'create', path: '/t/', mode: 'persistentSequential' },
        { type: 'setData', path: '/t', data: 'text', version: 0 },
        { type: 'check', path: '/t', version: 1 },
      ]);
      using shell = startShell(`printf '%s' '${operations}' | rxzk transaction -`, env);
      expect(await shell.ended).toMatchObject({ code: 0, stdout: '/t\n/t/0000000000\n' });
      const folder = mkdtempSync(join(tmpdir(), 'rxzk-'));
      try {
        const file = join(folder, 'operations.json');
        writeFileSync(
          file,
          JSON.stringify([
            { type: 'setData', path: '/t', data: 'more' },
            { type: 'remove', path: '/t/0000000000' },
          ]),
        );
        expect(await objects('transaction', file, '--json')).toMatchObject([
          { type: 'setData', path: '/t', stat: { version: 2 } },
          { type: 'remove', path: '/t/0000000000' },
        ]);
        expect(await run('transaction', file)).toMatchObject({
          code: 1,
          stdout: '',
          stderr: 'rxzk: remove /t/0000000000 (operations[1]): the znode does not exist\n',
        });
        writeFileSync(file, '[{ "type": "check", "path": "t" }]');
        expect(await run('transaction', file)).toMatchObject({
          code: 2,
          stderr: expect.stringContaining('operations[0].path must be absolute') as string,
        });
        expect(await run('transaction', file, '--transport', 'wire')).toMatchObject({ code: 2 });
      } finally {
        rmSync(folder, { recursive: true });
      }
      expect((await lastValueFrom(client.exists('/t')))?.version).toBe(2);
    });

    it('read data from stdin and print the same bytes', async () => {
      const bytes = String.raw`printf 'a\000\377b'`;
      const env = { RXZK_SERVERS: server.servers };
      using shell = startShell(
        `${bytes} | rxzk create /raw - && rxzk get /raw | od -An -tx1 && rxzk get /raw --json`,
        env,
      );
      const { stdout } = await shell.ended;
      expect(stdout).toContain('61 00 ff 62');
      expect(stdout).toContain('"base64":"YQD/Yg=="');
    });
  });

  describe('failures', () => {
    it('of the arguments are printed in one line, with exit code 2', async () => {
      expectFailure(await run('watch', '/a', '--nope'), 2, "unknown option '--nope'");
      expectFailure(await run('elect', 'a', '--', 'true'), 2, 'path must be absolute');
      expectFailure(await run('get', '/a', '--servers', 'x:y'), 2, 'x:y');
    });

    it('of a request are printed in one line, with exit code 1', async () => {
      expectFailure(await run('get', '/none'), 1, 'getData /none: the znode does not exist');
      expectFailure(await run('stat', '/none'), 1, 'the znode does not exist');
      expectFailure(await run('rm', '/base', '--if-version', '99'), 1, '/base');
      expectFailure(await run('leader', '/none'), 1, 'nobody leads /none');
    });

    it('to connect are printed in one line with the reason, with exit code 3', async () => {
      const nowhere = ['--servers', '127.0.0.1:1', '--timeout', '300ms'];
      expectFailure(await run('get', '/base', ...nowhere), 3, '127.0.0.1:1');
      const unknown = ['--servers', 'no.such.host.invalid', '--timeout', '2s'];
      expectFailure(await run('get', '/base', ...unknown), 3, 'resolve');
    });

    it('of permission are printed in one line, with exit code 4', async () => {
      await lastValueFrom(client.addAuth('digest', 'alice:secret'));
      const acl = [{ perms: 31, scheme: 'auth', id: '' }];
      await lastValueFrom(client.create('/closed', 'private', { acl }));
      expectFailure(await run('get', '/closed'), 4, '/closed');
      const env = { RXZK_SERVERS: server.servers, RXZK_AUTH: 'digest:alice:secret' };
      expect(await rxzk(['get', '/closed'], env)).toMatchObject({ code: 0, stdout: 'private' });
    });

    it('to write to a closed pipe are silent', async () => {
      const env = { RXZK_SERVERS: server.servers };
      using shell = startShell('{ rxzk ls /; echo code $? >&2; } | true', env);
      expect(await shell.ended).toMatchObject({ stderr: 'code 0\n' });
    });
  });

  describe('doctor', () => {
    it('reports that a server works normally', async () => {
      const { code, stdout, stderr } = await run('doctor', '/none', '--transport', 'binding');
      expect(stderr).toBe('');
      expect(stdout).toContain(`${server.servers} answers: standalone, version 3.`);
      expect(stdout).toContain('timeout 10000 ms');
      expect(stdout).toMatch(/^ok +binding .*child processes do not inherit its connections$/m);
      expect(stdout).toMatch(/^ok +roundTrip +read [\d.]+ ms, sync [\d.]+ ms/m);
      expect(stdout).toMatch(/^ok +watches +about \d+ watches/m);
      expect(stdout).toMatch(/^ok +election +\/none does not exist/m);
      expect(code).toBe(0);
    });

    it('reports that the requests use the wire transport', async () => {
      const { code, stdout } = await run('doctor', '--transport', 'wire');
      expect(stdout).toMatch(
        /^ok +transport +wire, which needs no other package\. Why not the C binding: the settings or the environment name it$/m,
      );
      expect(code).toBe(0);
    });

    it('finds problems of servers, timeout and elections, and gives advice', async () => {
      await lastValueFrom(client.create('/mixed'));
      await lastValueFrom(client.create('/mixed/n_0000000000'));
      await lastValueFrom(client.create('/mixed/0000000001'));
      const { code, stdout } = await run(
        ...['doctor', '/mixed', '--json', '-s', `${server.servers},127.0.0.1:1`, '-t', '90s'],
      );
      const findings = stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, string>);
      expect(findings).toContainEqual(
        expect.objectContaining({
          check: 'servers',
          status: 'failure',
          advice: expect.any(String) as unknown,
        }),
      );
      expect(findings).toContainEqual(
        expect.objectContaining({
          check: 'session',
          status: 'warning',
          advice: expect.any(String) as unknown,
        }),
      );
      expect(findings).toContainEqual(
        expect.objectContaining({
          check: 'election',
          status: 'failure',
          detail: expect.stringMatching(/1 of (apache|sequence), 1 of/) as unknown,
        }),
      );
      expect(code).toBe(1);
    });

    it('ends when hosts send without end, in a flood or byte by byte', async () => {
      await using flood = await startHost((socket) => {
        const send = (): void => {
          while (!socket.destroyed && socket.write(Buffer.alloc(65_536, 'a')));
        };
        socket.on('drain', send);
        send();
      });
      await using drip = await startHost((socket) => {
        const timer = setInterval(() => socket.write('a'), 100);
        socket.once('close', () => clearInterval(timer));
      });
      const { code, stdout, stderr } = await run(
        ...['doctor', '-s', `${drip.address},${flood.address}`, '-t', '1s'],
      );
      expect(stderr).toBe('');
      const servers = stdout.split('\n').filter((line) => /^failure +servers /.test(line));
      expect(servers).toEqual([
        expect.stringContaining(
          `${drip.address} does not answer as ZooKeeper does: no whole reply`,
        ),
        expect.stringContaining(
          `${flood.address} does not answer as ZooKeeper does: it sends more`,
        ),
      ]);
      expect(stdout).toMatch(/^failure +session /m);
      expect(code).toBe(1);
    });

    it('names the chroot, and reports a chroot that does not exist', async () => {
      await lastValueFrom(client.ensurePath('/doctor/app'));
      const found = await run('doctor', '-s', `${server.servers}/doctor/app`);
      expect(found.stdout).toMatch(/^ok +chroot +the chroot \/doctor\/app has 0 children$/m);
      expect(found.code).toBe(0);
      const missing = await run('doctor', '-s', `${server.servers}/doctor/none`);
      expect(missing.stdout).toMatch(
        /^failure +chroot +the chroot \/doctor\/none does not exist$/m,
      );
      expect(missing.stdout).toContain('create --parents /doctor/none');
      expect(missing.code).toBe(1);
    });

    it('reports that there is no session', async () => {
      const { code, stdout } = await run('doctor', '-s', '127.0.0.1:1', '-t', '500ms');
      expect(stdout).toMatch(/^failure +servers +127\.0\.0\.1:1 cannot be reached/m);
      expect(stdout).toMatch(/^failure +session /m);
      expect(code).toBe(1);
    });
  });

  describe('colours', () => {
    it('are not printed to a pipe', async () => {
      const { stdout } = await run('stat', '/base');
      expect(stdout).toContain('version');
      expect(stdout).not.toContain(escape);
    });

    it('are visible on a terminal, unless NO_COLOR is set', async () => {
      expect(await onTerminal('')).toContain(`${escape}[2mversion`);
      const plain = await onTerminal('1');
      expect(plain).toContain('version');
      expect(plain).not.toContain(escape);
    });
  });

  async function run(...args: readonly string[]): Promise<End> {
    return await rxzk(args, { RXZK_SERVERS: server.servers });
  }

  async function objects(...args: readonly string[]): Promise<readonly unknown[]> {
    const { stdout } = await run(...args);
    return stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
  }

  async function onTerminal(noColor: string): Promise<string> {
    using shell = startShell('script -qec "$RXZK stat /base" /dev/null', {
      RXZK_SERVERS: server.servers,
      NO_COLOR: noColor,
      TERM: 'xterm',
    });
    return (await shell.ended).stdout;
  }
});

/** Starts a TCP server that calls `treat` with each connection. */
async function startHost(treat: (socket: Socket) => void) {
  const server = createServer((socket) => {
    // The other end may close the connection at any time. This must not fail the test.
    socket.on('error', () => {});
    treat(socket);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: async () => {
      server.close();
      await once(server, 'close');
    },
  };
}

function expectFailure({ code, stdout, stderr }: End, expected: number, words: string): void {
  expect(stderr).toMatch(/^rxzk: [^\n]+\n$/);
  expect(stderr).toContain(words);
  expect(stdout).toBe('');
  expect(code).toBe(expected);
}
