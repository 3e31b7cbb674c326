import { lastValueFrom } from 'rxjs';
import { createClient, watchChildren, watchData, type ZkClient } from 'rxzk';
import { type ServedZooKeeper, serveZooKeeper } from 'rxzk/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendCommand } from '../../../tools/zookeeper/sendCommand.js';
import { startServer } from '../../../tools/zookeeper/startServer.js';
import { record } from '../support/record.js';

describe('the four-letter words of a served ZooKeeper', () => {
  let server: ServedZooKeeper;
  let client: ZkClient;

  beforeAll(async () => {
    server = await serveZooKeeper({ seed: { '/a': 'x' } });
    client = createClient({ servers: server.servers, transport: 'wire', sessionTimeout: 6_000 });
    await lastValueFrom(client.create('/mine', 'x', { mode: 'ephemeral' }));
    await record(watchData(client, '/a')).until(() => true);
    await record(watchChildren(client, '/a')).until(() => true);
  });

  afterAll(async () => {
    await client.close();
    await server.close();
  });

  it('report the content of the server', async () => {
    const { zxid, sessions } = server.inspect();
    const sessionId = sessions[0]?.sessionId ?? '';

    expect(await ask('ruok')).toBe('imok');
    expect(await ask('isro')).toBe('rw');
    expect(await ask('srvr')).toContain(`Zxid: 0x${zxid.toString(16)}\nMode: standalone\n`);
    expect(await ask('stat')).toContain('Node count: 6');
    expect(await ask('cons')).toMatch(new RegExp(`\\(.*,sid=0x${sessionId},to=6000\\)`));
    expect(await ask('wchs')).toContain('1 connections watching 1 paths\nTotal watches:1');
    expect(await ask('dump')).toContain(
      `ephemeral nodes dump:\nSessions with Ephemerals (1):\n0x${sessionId}:\n\t/mine\n`,
    );
    expect(await ask('envi')).toContain('zookeeper.version=3.8.0');
    expect(rows(await ask('mntr'))).toMatchObject({
      zk_server_state: 'standalone',
      zk_znode_count: '6',
      zk_watch_count: '2',
      zk_ephemerals_count: '1',
      zk_global_sessions: '1',
    });
  });

  it('have the names that Apache ZooKeeper has', async () => {
    await using real = await startServer();
    const names = new Set(Object.keys(rows(await real.command('mntr'))));
    const lines = (text: string): readonly string[] =>
      text.split('\n').map((line) => line.replace(/:.*/, ''));

    expect(Object.keys(rows(await ask('mntr'))).filter((name) => !names.has(name))).toEqual([]);
    expect(lines(await ask('srvr'))).toStrictEqual(lines(await real.command('srvr')));
  });

  it('count the same watches and sessions as Apache ZooKeeper', async () => {
    await using real = await startServer();
    const counts = async (servers: string, port: number): Promise<readonly string[]> => {
      await using other = createClient({ servers, transport: 'wire' });
      await record(watchData(other, '/')).until(() => true);
      await record(watchChildren(other, '/')).until(() => true);
      const [, sessions] = /Session Sets.*\/\((\d+)\)/m.exec(await sendCommand(port, 'dump')) ?? [];
      return [await sendCommand(port, 'wchs'), sessions ?? ''];
    };
    await using fresh = await serveZooKeeper();

    expect(await counts(fresh.servers, fresh.port)).toStrictEqual(
      await counts(real.servers, real.port),
    );
  });

  it('end the connection when the word is unknown', async () => {
    expect(await ask('what')).toBe('');
  });

  function ask(word: string): Promise<string> {
    return sendCommand(server.port, word);
  }
});

function rows(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    text
      .trim()
      .split('\n')
      .map((line) => line.split('\t')) as [string, string][],
  );
}
