import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lastValueFrom } from 'rxjs';
import { createClient, type ZkClient } from 'rxzk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../../../tools/zookeeper/startServer.js';
import type { ZooKeeperServer } from '../../../tools/zookeeper/ZooKeeperServer.js';
import { eventually } from '../support/eventually.js';
import type { Run } from '../support/startProcess.js';
import { startRxzk } from './startRxzk.js';

/** A shell script that prints its process id and its token. It then runs until it gets a signal. */
const endless = 'echo "pid $$ token $RXZK_TOKEN"; while :; do sleep 0.1; done';

describe('rxzk', { timeout: 60_000 }, () => {
  let server: ZooKeeperServer;
  let client: ZkClient;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rxzk-cli-'));
    server = await startServer();
    client = createClient({ servers: server.servers });
  }, 60_000);

  afterAll(async () => {
    await client.close();
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  describe('elect', () => {
    it.each([
      ['its exit code', 'exit 7', 7],
      ['0', 'true', 0],
      ['128 and the number of the signal that ended it', 'kill -KILL $$', 137],
    ])('passes %s on', async (_, script, code) => {
      using run = start('elect', '/code', '--', 'sh', '-c', script);
      expect(await run.ended).toMatchObject({ code });
      await expectCandidates('/code', 0);
    });

    it('exits with 127 when the command does not exist', async () => {
      using run = start('elect', '/code', '--', 'no-such-command');
      const { code, stderr } = await run.ended;
      expect(stderr).toContain('rxzk: spawn no-such-command ENOENT\n');
      expect(code).toBe(127);
    });

    it('runs one command at a time, and passes the id and the arguments to the command', async () => {
      using one = start('elect', '/turns', '--id', 'one', '--', 'sh', '-c', endless);
      const { pid } = await command(one);
      using two = start('elect', '/turns', '--id', 'two', '--', 'echo', '--json', '-x');
      await two.until('rxzk: held by one\n', 'stderr');
      using leader = start('leader', '/turns');
      expect(await leader.ended).toMatchObject({ stdout: 'one\n' });
      expect(two.printed().stdout).toBe('');

      one.child.kill('SIGTERM');
      expect(await one.ended).toMatchObject({ code: 143 });
      expect(isAlive(pid)).toBe(false);
      expect(await two.ended).toMatchObject({ code: 0, stdout: '--json -x\n' });
    });

    it('passes a signal to a slow command, and keeps the znode until the command has ended', async () => {
      const script = `trap 'echo got INT; sleep 1; exit 5' INT; ${endless}`;
      using run = start('elect', '/slow', '--grace', '20s', '--', 'sh', '-c', script);
      await command(run);
      run.child.kill('SIGINT');
      await run.until('got INT');
      await expectCandidates('/slow', 1);
      expect(await run.ended).toMatchObject({ code: 5 });
      await expectCandidates('/slow', 0);
    });

    it('kills a command and its child processes if it ignores the signal during the grace time', async () => {
      const script = `trap '' TERM; sleep 1000 & echo "child $! "; ${endless}`;
      using run = start('elect', '/deaf', '--grace', '300ms', '--', 'sh', '-c', script);
      const { pid } = await command(run);
      const child = Number(/child (\d+)/.exec(run.printed().stdout)?.[1]);
      expect(isAlive(child)).toBe(true);
      run.child.kill('SIGTERM');
      expect(await run.ended).toMatchObject({ code: 137 });
      expect(isAlive(pid)).toBe(false);
      await eventually(() => !isAlive(child));
    });

    it('leaves the queue when it gets a signal while it waits', async () => {
      using one = start('elect', '/queue', '--', 'sh', '-c', endless);
      await command(one);
      using two = start('elect', '/queue', '--', 'sh', '-c', 'echo never');
      await two.until('waits for', 'stderr');
      two.child.kill('SIGTERM');
      expect(await two.ended).toMatchObject({ code: 143, stdout: '' });
      await expectCandidates('/queue', 1);
    });

    it('stops the command when the connection is lost, and starts it again when it leads again', async () => {
      using run = start('elect', '/lost', '--timeout', '4s', '--', 'sh', '-c', endless);
      const first = await command(run);
      await server.kill();
      await eventually(() => !isAlive(first.pid));
      await run.until('does not lead', 'stderr');
      await server.restart();
      await eventually(() => commands(run).length === 2);
      const second = commands(run)[1]!;
      expect(isAlive(second.pid)).toBe(true);
      expect(second.token).toBeGreaterThanOrEqual(first.token);
      run.child.kill('SIGTERM');
      expect(await run.ended).toMatchObject({ code: 143 });
    });

    it('stops the command when rxzk is killed, and another candidate leads with a higher token', async () => {
      using one = start('elect', '/killed', '--timeout', '2s', '--', 'sh', '-c', endless);
      const first = await command(one);
      using two = start('elect', '/killed', '--', 'sh', '-c', endless);
      await two.until('waits for', 'stderr');
      one.child.kill('SIGKILL');
      await eventually(() => !isAlive(first.pid));
      expect(two.printed().stdout).toBe('');
      const second = await command(two);
      expect(second.token).toBeGreaterThan(first.token);
    });

    it('stops the command when rxzk gets SIGSTOP, before another candidate leads, and joins again later', async () => {
      using one = start('elect', '/still', '--timeout', '2s', '--', 'sh', '-c', endless);
      const first = await command(one);
      using two = start('elect', '/still', '--', 'sh', '-c', endless);
      await two.until('waits for', 'stderr');
      one.child.kill('SIGSTOP');
      await eventually(() => !isAlive(first.pid));
      expect(two.printed().stdout).toBe('');
      await command(two);
      one.child.kill('SIGCONT');
      await eventually(() => /, 1 ahead\n(rxzk: held by .*\n)?$/.test(one.printed().stderr));
      expect(commands(one)).toHaveLength(1);

      two.child.kill('SIGTERM');
      expect(await two.ended).toMatchObject({ code: 143 });
      await eventually(() => commands(one).length === 2);
      one.child.kill('SIGTERM');
      expect(await one.ended).toMatchObject({ code: 143 });
    });

    it('exits with 125 when it has no permission to take part', async () => {
      await lastValueFrom(client.addAuth('digest', 'alice:secret'));
      const acl = [{ perms: 31, scheme: 'auth', id: '' }];
      await lastValueFrom(client.create('/private', '', { acl }));
      using run = start('elect', '/private', '--', 'echo', 'never');
      const { code, stdout, stderr } = await run.ended;
      expect(stderr).toMatch(/^rxzk: [^\n]*\/private[^\n]*\n$/);
      expect({ code, stdout }).toEqual({ code: 125, stdout: '' });
    });
  });

  describe('lock', () => {
    it('runs one command after the other', async () => {
      const log = join(folder, 'log');
      const runs = ['a', 'b', 'c'].map((name) => {
        const script = `echo ${name}1 >> ${log}; sleep 0.5; echo ${name}2 >> ${log}`;
        return start('lock', '/lock', '--', 'sh', '-c', script);
      });
      try {
        for (const run of runs) expect(await run.ended).toMatchObject({ code: 0 });
      } finally {
        for (const run of runs) run[Symbol.dispose]();
      }
      const lines = readFileSync(log, 'utf8').trim().split('\n');
      expect([...lines].sort()).toEqual(['a1', 'a2', 'b1', 'b2', 'c1', 'c2']);
      for (const at of [0, 2, 4]) expect(lines[at + 1]).toBe(lines[at]?.replace('1', '2'));
    });

    it.each([
      { how: ['--wait', '300ms'], why: 'the lock was not free within 300 ms' },
      { how: ['--try'], why: 'somebody else holds the lock' },
    ])('starts no command and ends with 124 when $how is over', async ({ how, why }) => {
      const path = `/taken${how.join('')}`;
      using holder = start('lock', path, '--', 'sh', '-c', endless);
      await command(holder);
      using other = start('lock', ...how, path, '--', 'echo', 'started');
      const { code, stdout, stderr } = await other.ended;
      expect(stderr).toContain(why);
      expect({ code, stdout }).toStrictEqual({ code: 124, stdout: '' });
      await expectCandidates(path, 1);
    });

    it.each([['--wait', '20s'], ['--try']])(
      'takes a lock that is free with %s, and passes the exit code on',
      async (...how) => {
        using run = start('lock', ...how, '/free', '--', 'sh', '-c', 'sleep 0.5; exit 7');
        expect(await run.ended).toMatchObject({ code: 7 });
      },
    );

    it('takes a lock that its owner releases in time', async () => {
      using holder = start('lock', '/left', '--', 'sh', '-c', endless);
      await command(holder);
      using other = start('lock', '--wait', '20s', '/left', '--', 'echo', 'started');
      await other.until('waits for', 'stderr');
      holder.child.kill('SIGTERM');
      expect(await other.ended).toMatchObject({ code: 0, stdout: 'started\n' });
    });

    it('fails with 125 if --try finds no server', async () => {
      using run = startRxzk([
        '--servers',
        '127.0.0.1:1',
        '--timeout',
        '1s',
        'lock',
        '--try',
        '/l',
        '--',
        'true',
      ]);
      expect(await run.ended).toMatchObject({ code: 125 });
    });

    it('stops the command and exits with 125 when the lock is lost, because the work is half done', async () => {
      using run = start('lock', '/lost-lock', '--', 'sh', '-c', endless);
      const { pid } = await command(run);
      const [name = ''] = (await lastValueFrom(client.getChildren('/lost-lock'))).children;
      await lastValueFrom(client.remove(`/lost-lock/${name}`));
      const { code, stdout, stderr } = await run.ended;
      expect(isAlive(pid)).toBe(false);
      expect(stderr).toContain('rxzk: the lock /lost-lock was lost, the command was stopped\n');
      expect(stdout.match(/pid/g)).toHaveLength(1);
      expect(code).toBe(125);
    });
  });

  function start(...args: readonly string[]): Run {
    return startRxzk(args, { RXZK_SERVERS: server.servers });
  }

  async function expectCandidates(path: string, count: number): Promise<void> {
    // The znode `path` is a container. When `path` has no candidates any more, the server can
    // remove `path`. Then `stat` is `null`.
    const stat = await lastValueFrom(client.exists(path));
    expect(stat?.numChildren ?? 0).toBe(count);
  }
});

interface Started {
  readonly pid: number;
  readonly token: number;
}

/**
 * Waits until the first command of the run has printed its token. Returns the process id and the
 * token of this command.
 */
async function command(run: Run): Promise<Started> {
  await run.until('token');
  return commands(run)[0]!;
}

function commands(run: Run): readonly Started[] {
  return [...run.printed().stdout.matchAll(/pid (\d+) token (\d+)/g)].map(([, pid, token]) => ({
    pid: Number(pid),
    token: Number(token),
  }));
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
