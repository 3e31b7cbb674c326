import { setTimeout as sleep } from 'node:timers/promises';
import type { ZooKeeperServer } from '../../../tools/zookeeper/ZooKeeperServer.js';
import type { Rig } from '../rig/startRig.js';
import type { Strike } from './Stage.js';

/**
 * The number of writes while the follower is frozen. This number is high, so after the freeze, the
 * follower needs some time to catch up.
 */
const writes = 3_000;

/**
 * Freezes a follower while the writer writes many states. At the end of the freeze, moves all
 * clients to this follower. At this moment, the follower still has old states.
 */
export const takeOver: Strike = async ({ rig, clients, writer, shown }) => {
  const { ensemble } = rig;
  const leader = await ensemble.leader();
  const writersServer = await writer.call('server');
  const lagging = (await ensemble.followers()).find(({ servers }) => servers !== writersServer);
  if (lagging === undefined) throw new Error('The ensemble has no follower without the writer');
  try {
    lead(rig, leader);
    // Each client process has two connections: the connection of the client under test, and the
    // connection of the candidate.
    await connected(2 * clients.length, rig);
    await lagging.pause();
    const { path, state } = await writer.call('burst', writes);
    await shown(path, state);
    lead(rig, lagging);
    lagging.resume();
    await sleep(1_000);
  } finally {
    lagging.resume();
    rig.fronts.forEach((front, index) => {
      const { port = 0 } = ensemble.members[index] ?? {};
      front.retarget({ host: '127.0.0.1', port });
    });
  }
};

/** Connects all proxies to the given server, and makes all clients connect again. */
function lead({ fronts }: Rig, { port }: ZooKeeperServer): void {
  for (const front of fronts) {
    front.retarget({ host: '127.0.0.1', port });
    front.cut();
  }
}

async function connected(clients: number, { fronts }: Rig): Promise<void> {
  const deadline = performance.now() + 3_000;
  const held = (): number => fronts.reduce((sum, { connections }) => sum + connections, 0);
  do await sleep(100);
  while (held() < clients && performance.now() < deadline);
}
