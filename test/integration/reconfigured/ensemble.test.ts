import { lastValueFrom, map } from 'rxjs';
import {
  createClient,
  type EnsembleMember,
  ephemeralNode,
  retryOnConnectionLoss,
  type SessionState,
  watchData,
  watchEnsemble,
  type ZkClient,
} from 'rxzk';
import { afterEach, describe, expect, it } from 'vitest';
import type { DynamicEnsemble } from '../../../tools/zookeeper/DynamicEnsemble.js';
import { startDynamicEnsemble } from '../../../tools/zookeeper/startDynamicEnsemble.js';
import type { ZooKeeperServer } from '../../../tools/zookeeper/ZooKeeperServer.js';
import { eventually } from '../support/eventually.js';
import { record, type Recording } from '../support/record.js';

/** A client under test, with the values of its streams. */
interface Follower {
  readonly client: ZkClient;
  readonly path: string;
  readonly members: Recording<readonly EnsembleMember[] | undefined>;
  readonly states: Recording<SessionState>;
  readonly owned: Recording<string>;
  readonly data: Recording<string | undefined>;
}

describe('an ensemble that is reconfigured', { timeout: 120_000 }, () => {
  let ensemble: DynamicEnsemble;

  afterEach(async () => {
    await ensemble.stop();
  });

  it('is followed to its new members in one session, over each transport, also with a chroot', async () => {
    ensemble = await startDynamicEnsemble({ size: 2 });
    const old = ensemble.members;
    await prepareChroot(ensemble.servers);
    await using following = followAll(ensemble.servers);
    const { followers } = following;
    const each = (condition: (client: ZkClient) => boolean): Promise<void> =>
      eventually(() => followers.every(({ client }) => condition(client)));
    const uses = (servers: readonly ZooKeeperServer[]) => (client: ZkClient) =>
      client.inspect().servers.toSorted().join() === namesOf(servers);
    const isAt = (servers: readonly ZooKeeperServer[]) => (client: ZkClient) =>
      servers.some((server) => server.servers === client.inspect().server);

    await Promise.all(followers.map(({ owned }) => owned.until(() => true)));
    await each(uses(old));
    const added = [await ensemble.add(), await ensemble.add()];
    await each(uses([...old, ...added]));
    for (const { members } of followers) {
      expect(members.latest).toMatchObject(
        ensemble.members.map(({ port }, index) => ({
          ...{ id: index + 1, role: 'participant', host: '127.0.0.1', port, securePort: null },
          peers: [{ host: '127.0.0.1' }],
        })),
      );
    }

    for (const member of old) await ensemble.remove(member);
    await each(uses(added));
    // The old servers still run, so the clients could stay connected to the old servers. But the
    // clients change to the new servers.
    await each(isAt(added));
    for (const member of old) await member.kill();

    // The connect strings of the clients do not contain the new members. So each client can connect
    // to a new member only if it has learned the address from the ensemble.
    const third = await ensemble.add();
    await each(uses([...added, third]));
    const [first, second] = added as [ZooKeeperServer, ZooKeeperServer];
    await first.kill();
    await each(isAt([second, third]));

    for (const { client, path, data, states, owned, members } of followers) {
      // Perhaps the remaining servers are still electing a leader at this moment. During the
      // election, these servers may close connections.
      await lastValueFrom(client.setData(path, '2').pipe(retryOnConnectionLoss()));
      await data.until((text) => text === '2');
      const ids = states.values.map((state) => 'sessionId' in state && state.sessionId);
      expect(new Set(ids.filter((id) => id !== false)).size).toBe(1);
      expect(owned.values).toStrictEqual([path]);
      expect(members.end).toBeUndefined();
    }
  });

  it('whose members listen on all addresses is reached at the known address, and later at a guessed one', async () => {
    ensemble = await startDynamicEnsemble({ size: 1, clientHost: '0.0.0.0' });
    const [first] = ensemble.members as [ZooKeeperServer];
    await using client = createClient({ servers: ensemble.servers, followEnsemble: true });
    using members = record(watchEnsemble(client).pipe(map((list) => list?.members)));
    using session = record(client.session$);
    await members.until((list) => list?.length === 1);
    expect(members.latest).toMatchObject([{ host: '0.0.0.0', port: first.port }]);
    const second = await ensemble.add();
    await members.until((list) => list?.length === 2);
    // In the list of members, the host of the second member is `0.0.0.0`. This host does not name
    // a machine. The connect string does not contain the second member. So the client does not know
    // for sure how to reach the second member, and lists only the first member.
    expect(client.inspect().servers).toStrictEqual([first.servers]);
    await ensemble.remove(first);
    await first.kill();
    await eventually(() => client.inspect().server === second.servers);
    expect(session.values.some(({ status }) => status === 'expired')).toBe(false);
  });
});

async function prepareChroot(servers: string): Promise<void> {
  await using client = createClient({ servers, operationTimeout: 30_000 });
  await lastValueFrom(client.ensurePath('/app'));
}

function follow(servers: string, transport: 'binding' | 'wire', chroot: string): Follower {
  const config = { transport, operationTimeout: 30_000, followEnsemble: true };
  const client = createClient({ ...config, servers: `${servers}${chroot}` });
  const path = `/owned-${transport}`;
  return {
    client,
    path,
    members: record(watchEnsemble(client).pipe(map((ensemble) => ensemble?.members))),
    states: record(client.session$),
    owned: record(ephemeralNode(client, path, '1')),
    data: record(watchData(client, path).pipe(map((node) => node?.data.toString()))),
  };
}

function followAll(servers: string): AsyncDisposable & { readonly followers: readonly Follower[] } {
  const followers = (['wire', 'binding'] as const).flatMap((transport) =>
    ['', '/app'].map((chroot) => follow(servers, transport, chroot)),
  );
  return {
    followers,
    [Symbol.asyncDispose]: async () => {
      await Promise.all(followers.map(({ client }) => client.close()));
    },
  };
}

function namesOf(servers: readonly ZooKeeperServer[]): string {
  return servers
    .map((server) => server.servers)
    .toSorted()
    .join();
}
