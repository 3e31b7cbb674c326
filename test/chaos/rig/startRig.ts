import { startPeerProxy } from '../../../tools/startPeerProxy.js';
import { startProxy, type TcpProxy } from '../../../tools/startProxy.js';
import type { PeerLink, PeerPorts } from '../../../tools/zookeeper/EnsembleConfig.js';
import { startEnsemble } from '../../../tools/zookeeper/startEnsemble.js';
import { until } from '../../../tools/zookeeper/until.js';
import type { ZooKeeperEnsemble } from '../../../tools/zookeeper/ZooKeeperEnsemble.js';
import type { ZooKeeperServer } from '../../../tools/zookeeper/ZooKeeperServer.js';
import { disagreements } from '../check/disagreements.js';
import type { Own } from '../run/withOwned.js';
import { commits } from './commits.js';
import { readPicture } from './readPicture.js';

/**
 * Three servers with proxies. The clients under test connect to each server through a proxy. Each
 * connection between two servers also goes through a proxy.
 */
export interface Rig {
  readonly ensemble: ZooKeeperEnsemble;
  /**
   * The proxies that the clients under test connect to. There is one proxy for each member, in the
   * order of the members.
   */
  readonly fronts: readonly TcpProxy[];
  /**
   * Returns the proxies on all connections between the given member and the other members, in both
   * directions.
   */
  links(member: number): readonly TcpProxy[];
  /**
   * Waits until one member leads, all other members follow, and the ensemble commits writes. When
   * all other members follow, the rig sends a write to each member. If one of these writes is not
   * committed, the rig restarts the leader. Then the rig waits again.
   */
  whole(): Promise<void>;
  /**
   * Starts the given members again. If a given member does not serve after its start, the rig
   * restarts all members of the ensemble.
   */
  readonly revive: (members: readonly ZooKeeperServer[]) => Promise<void>;
  /**
   * Waits until each member has caught up with the leader of the ensemble. Then returns a line for
   * each path that differs between the members. Only a defect of ZooKeeper can cause a difference.
   */
  disagreements(root: string): Promise<readonly string[]>;
  /** How often the rig restarted members to repair the ensemble. */
  readonly repairs: number;
}

/** Starts the servers and the proxies. */
export async function startRig(own: Own): Promise<Rig> {
  const links: { readonly ends: readonly number[]; readonly proxy: TcpProxy }[] = [];
  const linkPort = async ({ from, to }: PeerLink, port: number): Promise<number> => {
    const proxy = own(await startPeerProxy(port));
    links.push({ ends: [from - 1, to - 1], proxy });
    return proxy.port;
  };
  const peerPorts = async (link: PeerLink): Promise<PeerPorts> => ({
    quorum: await linkPort(link, link.ports.quorum),
    election: await linkPort(link, link.ports.election),
  });

  // The leader drops a follower that is silent for 14 ticks of half a second. A fault freezes a
  // follower for about 6 seconds at most. So the leader does not drop the frozen follower.
  const ensemble = own(await startEnsemble({ peerPorts, properties: { syncLimit: 14 } }));
  const fronts = await Promise.all(
    ensemble.members.map(async ({ port }) => own(await startProxy({ host: '127.0.0.1', port }))),
  );

  const isComplete = async (): Promise<true | undefined> => {
    await ensemble.leader();
    const followers = await ensemble.followers();
    return followers.length === ensemble.members.length - 1 ? true : undefined;
  };
  // Sends a write to each member. If one of these writes is not committed, the rig restarts the
  // leader. A defect of ZooKeeper 3.8.0 can prevent the commits. The defect occurs if the leader
  // loses its followers, and the followers come back before the leader notices the loss. Then the
  // leader may never commit the writes that it proposed while the followers were away.
  const isAlive = async (): Promise<true | undefined> => {
    await until(isComplete, () => new Error('The ensemble has not come together again'));
    const alive = await Promise.all(ensemble.members.map(commits));
    if (alive.every(Boolean)) return true;
    repairs += 1;
    await (await ensemble.leader()).restart();
    return undefined;
  };
  let repairs = 0;
  return {
    ensemble,
    fronts,
    links: (member) => links.filter(({ ends }) => ends.includes(member)).map(({ proxy }) => proxy),
    async revive(members) {
      try {
        await Promise.all(members.map((member) => member.restart()));
      } catch {
        repairs += 1;
        await Promise.all(ensemble.members.map((member) => member.restart()));
      }
    },
    async disagreements(root) {
      return disagreements(
        await Promise.all(ensemble.members.map((member) => readPicture(member, root))),
      );
    },
    async whole() {
      await until(isAlive, () => new Error('The ensemble does not commit'));
    },
    get repairs() {
      return repairs;
    },
  };
}
