import { lastValueFrom } from 'rxjs';
import { createClient, type ZkClient } from 'rxzk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../../../tools/zookeeper/startServer.js';
import type { ZooKeeperServer } from '../../../tools/zookeeper/ZooKeeperServer.js';
import { eventually } from '../support/eventually.js';
import type { Run } from '../support/startProcess.js';
import { startRxzk, startShell } from './startRxzk.js';

describe('rxzk', { timeout: 60_000 }, () => {
  let server: ZooKeeperServer;
  let client: ZkClient;

  beforeAll(async () => {
    server = await startServer();
    client = createClient({ servers: server.servers });
    await lastValueFrom(client.create('/once', 'a'));
    await lastValueFrom(client.create('/once/below', 'b'));
  }, 60_000);

  afterAll(async () => {
    await client.close();
    await server.stop();
  });

  describe('watch', () => {
    it('shows data over deletions and a restart, reports both, and exits with 0 on SIGINT', async () => {
      using run = start('watch', '/restarted');
      await run.until('no such znode');
      await lastValueFrom(client.create('/restarted', 'one\n'));
      await run.until(String.raw`version 0: one\n`);
      await lastValueFrom(client.remove('/restarted'));
      await eventually(() => run.printed().stdout.split('no such znode').length === 3);

      await server.kill();
      await run.until('rxzk: the connection is lost', 'stderr');
      await server.restart();
      await run.until('rxzk: connected to ', 'stderr');
      await lastValueFrom(client.create('/restarted', 'two'));
      await run.until('version 0: two');

      run.child.kill('SIGINT');
      const { code, stdout, stderr } = await run.ended;
      expect(code).toBe(0);
      expect(stdout.trimEnd().split('\n')).toHaveLength(4);
      for (const line of stdout.trimEnd().split('\n')) {
        expect(line).toMatch(/^\d\d:\d\d:\d\d\.\d{3} \S/);
      }
      for (const line of stderr.trimEnd().split('\n')) expect(line).toMatch(/^rxzk: /);
    });

    it('continues in a new session after an expiry, and reports this', async () => {
      await lastValueFrom(client.create('/expired', 'one'));
      using run = start('watch', '/expired', '--timeout', '1s');
      await run.until('version 0: one');
      run.child.kill('SIGSTOP');
      await eventually(async () => (await sessions()) === 1);
      await lastValueFrom(client.setData('/expired', 'two'));
      run.child.kill('SIGCONT');
      await run.until('has expired, opening another', 'stderr');
      await run.until('version 1: two');
      run.child.kill('SIGTERM');
      expect(await run.ended).toMatchObject({ code: 0 });
    });

    it('follows child lists, trees and existence, in JSON with one object per line', async () => {
      await lastValueFrom(client.create('/tree', 'root'));
      using children = start('watch', '/tree', '--children', '--json');
      using tree = start('watch', '/tree', '--tree', '--json');
      using data = start('watch', '/tree', '--tree', '--follow-data', '--json');
      using below = start('watch', '/tree', '--children', '--follow-data', '--json');
      using exists = start('watch', '/tree', '--exists', '--json');
      const runs = [children, tree, data, below, exists];
      await Promise.all([
        children.until('"children":[]'),
        ...[tree, data, below].map((run) => run.until('synced')),
        exists.until('"exists"'),
      ]);
      await lastValueFrom(client.create('/tree/a', 'A'));
      await children.until('"added":["a"]');
      await Promise.all([tree, data, below].map((run) => run.until('"path":"/tree/a"')));
      await lastValueFrom(client.setData('/tree/a', Buffer.from([0xff])));
      await Promise.all([data, below].map((run) => run.until('"base64":"/w=="')));
      await lastValueFrom(client.remove('/tree/a'));
      await lastValueFrom(client.remove('/tree'));
      await Promise.all([children, exists].map((run) => run.until('"missing"')));
      await Promise.all([tree, data, below].map((run) => run.until('"removed","path":"/tree"')));

      const [childLists, trees, datas, belows] = runs.map(events);
      expect(childLists).toContainEqual(
        expect.objectContaining({ type: 'children', added: ['a'], removed: [], children: ['a'] }),
      );
      expect(trees?.map(({ type, path }) => `${String(type)} ${String(path)}`)).toEqual([
        'added /tree',
        'synced undefined',
        'added /tree/a',
        'removed /tree/a',
        'removed /tree',
      ]);
      for (const seen of [datas, belows]) {
        expect(seen).toContainEqual(
          expect.objectContaining({ type: 'added', path: '/tree/a', data: 'A', version: 0 }),
        );
        expect(seen).toContainEqual(
          expect.objectContaining({ type: 'changed', path: '/tree/a', base64: '/w==', version: 1 }),
        );
      }
      for (const run of runs) run.child.kill('SIGTERM');
      for (const run of runs) expect(await run.ended).toMatchObject({ code: 0, stderr: '' });
    });

    it('ends without a message when the reader closes the pipe', async () => {
      await lastValueFrom(client.create('/read', 'first'));
      using shell = startShell('{ rxzk watch /read; echo code $? >&2; } | head -n 1', {
        RXZK_SERVERS: server.servers,
      });
      await shell.until('first');
      // After the first line, `head` ends and closes the pipe. The data of the znode never changes,
      // so rxzk never writes a second line. So rxzk cannot learn from a failed write that the pipe
      // is closed. rxzk must notice the closed pipe without a write.
      expect(await shell.ended).toMatchObject({ stderr: 'code 0\n' });
    });

    it.each([
      ['data', [], 'version 0: a'],
      ['children', ['--children'], '1 children  + below'],
      ['a tree', ['--tree'], '+ /once/below'],
      ['existence', ['--exists'], 'exists'],
    ])('ends with --once when it has printed the %s', async (_, options, expected) => {
      using run = start('watch', '/once', '--once', ...options);
      const { code, stdout } = await run.ended;
      expect(stdout).toContain(expected);
      expect(code).toBe(0);
    });

    it('ends with --until when the data are a text or a JSON value, and fails on an earlier signal', async () => {
      await lastValueFrom(client.create('/state', '{ "done": false }'));
      using json = start('watch', '/state', '--until', '{"done":true}');
      using text = start('watch', '/state', '--until', 'over');
      using left = start('watch', '/state', '--until', 'never');
      for (const run of [json, text, left]) await run.until('version 0');
      left.child.kill('SIGINT');
      await lastValueFrom(client.setData('/state', '{ "done": true }'));
      expect((await json.ended).stdout.trimEnd().split('\n')).toHaveLength(2);
      await lastValueFrom(client.setData('/state', 'over'));

      expect((await json.ended).code).toBe(0);
      expect((await text.ended).code).toBe(0);
      expect((await left.ended).code).toBe(130);
    });

    it('prints why there is no connection, and waits', async () => {
      using run = startRxzk(['watch', '/a', '--servers', '127.0.0.1:1']);
      await run.until('rxzk: no connection yet: ', 'stderr');
      expect(run.child.exitCode).toBeNull();
      run.child.kill('SIGTERM');
      expect(await run.ended).toMatchObject({ code: 0 });
    });
  });

  describe('join, members and leader', () => {
    it('print a member until it gets SIGTERM', async () => {
      using member = start('join', '/group', 'http://10.0.0.1', '--name', 'one');
      await member.until('/group/one\n');
      using members = start('members', '/group', '--follow', '--json');
      await members.until('[{"name":"one","data":"http://10.0.0.1"}]');
      using once = start('members', '/group');
      expect(await once.ended).toMatchObject({ code: 0, stdout: 'one  http://10.0.0.1\n' });

      member.child.kill('SIGTERM');
      expect(await member.ended).toMatchObject({ code: 0, stderr: '' });
      await members.until('"members":[]');
      // The server may have removed the container `/group` already, because `/group` is empty now.
      // So the test does not read the children of `/group`.
      expect(await lastValueFrom(client.exists('/group/one'))).toBeNull();
      members.child.kill('SIGINT');
      expect(await members.ended).toMatchObject({ code: 0 });
    });

    it('print the leader', async () => {
      using follower = start('leader', '/jobs', '--preset', 'sequence', '--follow');
      await follower.until('nobody leads');
      await lastValueFrom(client.ensurePath('/jobs'));
      const path = await lastValueFrom(
        client.create('/jobs/', 'worker-1', { mode: 'ephemeralSequential' }),
      );
      await follower.until('worker-1 leads, token ');
      using once = start('leader', '/jobs', '--preset', 'sequence');
      expect(await once.ended).toMatchObject({ code: 0, stdout: 'worker-1\n' });
      await lastValueFrom(client.remove(path));
      follower.child.kill('SIGINT');
      expect(await follower.ended).toMatchObject({ code: 0 });
    });
  });

  function start(...args: readonly string[]): Run {
    return startRxzk(args, { RXZK_SERVERS: server.servers });
  }

  /** Asks the server for its number of sessions. */
  async function sessions(): Promise<number> {
    return Number(/^zk_global_sessions\s+(\d+)/m.exec(await server.command('mntr'))?.[1]);
  }
});

function events(run: Run): readonly Record<string, unknown>[] {
  return run
    .printed()
    .stdout.trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
