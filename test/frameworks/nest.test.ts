import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { firstValueFrom, filter, map, type Observable } from 'rxjs';
import {
  createClient,
  decode,
  json,
  watchData,
  watchLeader,
  watchMembers,
  type ZkClient,
} from 'rxzk';
import { type ServedZooKeeper, serveZooKeeper } from 'rxzk/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const folder = fileURLToPath(new URL('../../examples/nest', import.meta.url));
const root = '/rxzk-nest';

describe('the application of examples/nest', () => {
  const running = new Map<string, ChildProcess>();
  let server: ServedZooKeeper;
  let client: ZkClient;

  let urls: ReadonlyMap<string, string>;

  beforeAll(async () => {
    server = await serveZooKeeper({ seed: { [`${root}/config`]: '{"every":"often"}' } });
    client = createClient({ servers: server.servers });
    start('one');
    start('two');
    urls = await firstValueFrom(
      watchMembers(client, `${root}/instances`).pipe(filter(({ size }) => size === 2)),
    );
  });

  afterAll(async () => {
    await Promise.all([...running.keys()].map((name) => end(name, 'SIGKILL')));
    await client.close();
    await server.close();
  });

  it('is alive and ready', async () => {
    for (const url of urls.values()) {
      expect(await ask(url, 'health/live')).toEqual([200, { status: 'connected' }]);
      expect(await ask(url, 'health/ready')).toEqual([200, { status: 'connected' }]);
    }
  });

  it('shows the other instances to each instance', async () => {
    const [one, two] = [urls.get('one'), urls.get('two')];
    await expect.poll(() => ask(one, 'instances')).toEqual([200, { two }]);
    await expect.poll(() => ask(two, 'instances')).toEqual([200, { one }]);
  });

  it('works with the defaults until the configuration is valid', async () => {
    const ofAll = (): Promise<unknown> =>
      Promise.all([...urls.values()].map(async (url) => (await ask(url, 'config'))[1]));
    await expect.poll(ofAll).toEqual([{ every: 1_000 }, { every: 1_000 }]);

    server.set(`${root}/config`, '{"every":20}');
    await expect.poll(ofAll).toEqual([{ every: 20 }, { every: 20 }]);
  });

  it('runs the job in one instance, and in another one when the first one shuts down', async () => {
    const first = await firstValueFrom(leader().pipe(filter((id) => id !== undefined)));
    const before = await firstValueFrom(runs().pipe(filter(({ count }) => count > 3)));
    expect(before.by).toBe(first);

    expect(await end(first, 'SIGTERM')).toEqual([null, 'SIGTERM']);
    // The first instance must close its session before its process ends. Otherwise the other
    // instance would have to wait until this session expires. The two remaining sessions belong to
    // the other instance and to the client of the test.
    expect(server.inspect().sessions).toHaveLength(2);

    const after = await firstValueFrom(runs().pipe(filter(({ by }) => by !== first)));
    expect(after.token).toBeGreaterThan(before.token);
    const members = await firstValueFrom(watchMembers(client, `${root}/instances`));
    expect([...members.keys()]).toEqual([after.by]);
  });

  function start(name: string): void {
    const child = spawn(process.execPath, ['--import', 'tsx', 'main.ts'], {
      cwd: folder,
      env: { PATH: process.env.PATH, RXZK_SERVERS: server.servers, NAME: name, NODE_ENV: 'test' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    running.set(name, child);
    child.once('close', () => running.delete(name));
  }

  async function end(name: string, signal: NodeJS.Signals): Promise<readonly unknown[]> {
    const child = running.get(name)!;
    const ended = once(child, 'close');
    child.kill(signal);
    return ended;
  }

  function leader(): Observable<string | undefined> {
    return watchLeader(client, `${root}/leader`).pipe(map((found) => found?.id));
  }

  function runs(): Observable<{ by: string; token: number; count: number }> {
    return watchData(client, `${root}/run`).pipe(
      decode(json),
      filter((run) => run !== null),
      map((run) => run as { by: string; token: number; count: number }),
    );
  }
});

async function ask(url: string | undefined, what: string): Promise<[number, unknown]> {
  const response = await fetch(`${url ?? ''}/${what}`);
  return [response.status, await response.json()];
}
