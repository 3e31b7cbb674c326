import { cpSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { lastValueFrom } from 'rxjs';
import { createClient, type ZkClient } from 'rxzk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProxy, type TcpProxy } from '../../../tools/startProxy.js';
import { serverMode } from '../../../tools/zookeeper/serverMode.js';
import { startEnsemble } from '../../../tools/zookeeper/startEnsemble.js';
import type { ZooKeeperEnsemble } from '../../../tools/zookeeper/ZooKeeperEnsemble.js';
import type { ZooKeeperServer } from '../../../tools/zookeeper/ZooKeeperServer.js';
import { eventually } from '../support/eventually.js';
import { openTapped } from '../support/openTapped.js';
import { record } from '../support/record.js';
import { steal } from '../support/steal.js';
import { openWatchSet } from './watchSet.js';

const sessionTimeout = 6_000;

describe('watches over the wire on an ensemble', { timeout: 90_000 }, () => {
  let ensemble: ZooKeeperEnsemble;
  let proxy: TcpProxy;

  beforeAll(async () => {
    ensemble = await startEnsemble();
    proxy = await startProxy(target(ensemble.members[0] as ZooKeeperServer));
  }, 60_000);

  afterAll(async () => {
    await proxy.stop();
    await ensemble.stop();
  });

  it.each(['the same', 'another'] as const)(
    'show znodes that were deleted and created again while the client was away, in %s session',
    async (which) => {
      const root = `/again-${which.length}`;
      const [first, second] = ensemble.members as [ZooKeeperServer, ZooKeeperServer];
      proxy.retarget(target(first));
      await using writer = open(second.servers);
      const { client, session } = tapped();
      const set = await openWatchSet(client, writer, root);
      const before = session();
      await leave(client);
      if (which === 'another') await steal(second.port, before!);
      for (const path of ['/parent/child', '/parent', '/a']) await remove(writer, root + path);
      for (const path of ['/a', '/parent', '/parent/child']) await create(writer, root + path);
      await create(writer, `${root}/recent`);
      await remove(writer, `${root}/recent`);
      proxy.retarget(target(second));
      await proxy.accept();
      await set.untilCurrent(writer);
      expect(session()?.id === before?.id).toBe(which === 'the same');
      await changeAll(writer, root);
      await set.untilCurrent(writer);
      await client.close();
    },
  );

  it('never show an older value when a slow follower takes the connection over', async () => {
    const leader = await ensemble.leader();
    const lagging = (await ensemble.followers())[0] as ZooKeeperServer;
    proxy.retarget(target(leader));
    await using writer = open(leader.servers);
    const { client } = tapped();
    const set = await openWatchSet(client, writer, '/lag');
    try {
      await lagging.pause();
      for (let count = 0; count < 100; count += 1) {
        await lastValueFrom(writer.setData('/lag/a', String(count)));
      }
      await set.untilCurrent(writer);
      await leave(client);
      await changeAll(writer, '/lag');
      proxy.retarget(target(lagging));
      await proxy.accept();
    } finally {
      lagging.resume();
    }
    await set.untilCurrent(writer);
    for (const { values } of Object.values(set.streams)) {
      const zxids = values.map(Number.parseFloat).filter((zxid) => !Number.isNaN(zxid));
      expect(zxids).toStrictEqual(zxids.toSorted((a, b) => a - b));
    }
    await client.close();
  });

  it('work again after a frozen leader has lost its role', async () => {
    const frozen = await ensemble.leader();
    const others = ensemble.members.filter((member) => member !== frozen);
    const [other] = others as [ZooKeeperServer];
    proxy.retarget(target(frozen));
    const servers = others.map(({ servers }) => servers).join();
    await using writer = open(servers);
    const { client } = tapped();
    const set = await openWatchSet(client, writer, '/frozen');
    try {
      await frozen.pause();
      await eventually(async () => {
        const modes = await Promise.all(others.map(({ port }) => serverMode(port)));
        return modes.includes('leader');
      }, 30_000);
      // At this moment, the client `writer` may have no connection. So the new client `later` makes
      // the changes.
      await using later = open(servers);
      await changeAll(later, '/frozen');
      proxy.retarget(target(other));
      // The client `client` is still connected to the frozen member. When this client notices that
      // its connection is silent, the client ends the connection. Then the client connects to the
      // member `other`.
      await set.untilCurrent(later);
      frozen.resume();
      await changeAll(later, '/frozen');
      await set.untilCurrent(later);
    } finally {
      frozen.resume();
    }
    await client.close();
  });

  it.each(['came back as it was', 'was written past what the client has seen'] as const)(
    'show the data of a backup that %s',
    async (how) => {
      const root = `/backup-${how.length}`;
      const { members } = ensemble;
      const [member] = members as [ZooKeeperServer];
      proxy.retarget(target(member));
      const writer = open(ensemble.servers);
      const { client } = tapped();
      const set = await openWatchSet(client, writer, root);
      // While a member starts, it writes to its files. But these files must not change while
      // `backUp` copies them. So the test waits until all members have started.
      await eventually(async () => (await ensemble.followers()).length === members.length - 1);
      members.map(dataOf).forEach(backUp);
      await changeAll(writer, root);
      await create(writer, `${root}/recent`);
      await set.untilCurrent(writer);
      await proxy.refuse();
      await Promise.all(members.map((each) => each.kill()));
      members.map(dataOf).forEach(restore);
      await Promise.all(members.map((each) => each.restart()));
      // The servers now have the old data from the backup. They refuse a client that has seen a
      // newer zxid. The new client `other` has seen no zxid at all, so they accept `other`.
      await using other = open(ensemble.servers);
      if (how !== 'came back as it was') await create(other, `${root}/other`);
      await proxy.accept();
      await set.untilCurrent(other);
      await changeAll(other, root);
      await set.untilCurrent(other);
      await client.close();
      await writer.close();
    },
  );

  function tapped(): ReturnType<typeof openTapped> {
    return openTapped({ servers: proxy.servers, sessionTimeout, transport: 'wire' });
  }

  /** Ends the connection of the client. The client connects again only after `proxy.accept`. */
  async function leave(client: ZkClient): Promise<void> {
    const session = record(client.session$);
    const suspended = session.until(({ status }) => status === 'suspended');
    await proxy.refuse();
    await suspended;
    session.subscription.unsubscribe();
  }
});

function open(servers: string): ZkClient {
  return createClient({ servers, sessionTimeout, transport: 'wire' });
}

function target({ port }: ZooKeeperServer): { readonly host: string; readonly port: number } {
  return { host: '127.0.0.1', port };
}

async function create(writer: ZkClient, path: string): Promise<void> {
  await lastValueFrom(writer.create(path, 'new'));
}

async function remove(writer: ZkClient, path: string): Promise<void> {
  await lastValueFrom(writer.remove(path));
}

/** Writes one change for each stream. */
async function changeAll(writer: ZkClient, root: string): Promise<void> {
  for (const path of ['/a', '/parent', '/parent/child']) {
    await lastValueFrom(writer.setData(root + path, 'newer'));
  }
  await lastValueFrom(writer.create(`${root}/parent/c-`, '', { mode: 'persistentSequential' }));
  if ((await lastValueFrom(writer.exists(`${root}/away`))) === null) {
    await create(writer, `${root}/away`);
  } else await remove(writer, `${root}/away`);
}

function dataOf({ log }: ZooKeeperServer): string {
  return join(dirname(log), 'version-2');
}

function backUp(data: string): void {
  rmSync(`${data}.backup`, { recursive: true, force: true });
  cpSync(data, `${data}.backup`, { recursive: true });
}

function restore(data: string): void {
  rmSync(data, { recursive: true });
  cpSync(`${data}.backup`, data, { recursive: true });
}
