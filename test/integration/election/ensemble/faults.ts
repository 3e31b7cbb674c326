import type { ZooKeeperServer } from '../../../../tools/zookeeper/ZooKeeperServer.js';
import { eventually } from '../../support/eventually.js';
import type { Contender, Stage } from './openStage.js';

/** Causes a fault during an election. Resolves when the election works normally again. */
export type Fault = (stage: Stage) => Promise<void>;

/**
 * The name of a fault. In these names, "the leader" is the leading candidate, and "the ensemble's
 * leader" is a server.
 */
export type FaultName =
  | 'kill -9 of the leader'
  | 'kill -9 of the server that the leader is connected to'
  | "kill -9 of the ensemble's leader"
  | 'SIGSTOP of the leader for longer than its session, then SIGCONT'
  | "a cut of the leader's network"
  | "a freeze of the quorum link of the leader's server";

/** All faults, by their names. */
export const faults: Readonly<Record<FaultName, Fault>> = {
  'kill -9 of the leader': killLeader,
  'kill -9 of the server that the leader is connected to': killItsServer,
  "kill -9 of the ensemble's leader": killEnsembleLeader,
  'SIGSTOP of the leader for longer than its session, then SIGCONT': stopLeader,
  "a cut of the leader's network": cutNetwork,
  "a freeze of the quorum link of the leader's server": freezeQuorumLink,
};

async function killLeader({ leading }: Stage): Promise<void> {
  const old = await leading();
  const { token } = old;
  await old.candidate.kill();
  await leading(isLaterThan(token));
  old.replace();
  await eventually(() => old.sessionId !== undefined);
}

async function killItsServer({ leading }: Stage): Promise<void> {
  const { server } = await leading();
  await outlive(server as ZooKeeperServer, leading);
}

async function killEnsembleLeader({ ensemble, leading }: Stage): Promise<void> {
  await outlive(await ensemble.leader(), leading);
}

async function stopLeader({ leading }: Stage): Promise<void> {
  const old = await leading();
  const { token, sessionId } = old;
  old.candidate.signal('SIGSTOP');
  await leading(isLaterThan(token));
  old.candidate.signal('SIGCONT');
  await eventually(() => old.sessionId !== sessionId);
}

async function cutNetwork({ leading }: Stage): Promise<void> {
  const old = await leading();
  const { token, sessionId, network } = old;
  network.forEach((proxy) => proxy.swallow(true));
  await leading(isLaterThan(token));
  network.forEach((proxy) => proxy.swallow(false));
  await eventually(() => old.sessionId !== sessionId);
}

async function freezeQuorumLink(stage: Stage): Promise<void> {
  const { ensemble, quorumLinks, contenders, leading } = stage;
  const [isolated] = (await ensemble.followers()) as [ZooKeeperServer];
  const old = await leading();
  // The test freezes the connections from the server `isolated` to the quorum ports of the other
  // servers. Before this freeze, the leading candidate must be connected to `isolated`. All other
  // candidates must be connected to other servers. Otherwise no other candidate could lead during
  // the freeze.
  const closed = contenders.flatMap((contender) =>
    contender.network.filter(
      (_, index) => (contender === old) !== (ensemble.members[index] === isolated),
    ),
  );
  await Promise.all(closed.map((proxy) => proxy.refuse()));
  await leading((contender) => contender === old && contender.server === isolated);
  const { token, sessionId } = old;

  const links = quorumLinks(isolated);
  links.forEach((link) => link.swallow(true));
  await leading(isLaterThan(token));
  links.forEach((link) => link.swallow(false));
  await Promise.all(closed.map((proxy) => proxy.accept()));
  await eventually(() => old.sessionId !== sessionId);
  await eventually(async () => (await ensemble.followers()).length === 2);
}

/**
 * Kills a server. Waits until the leading candidate is connected to another server. Then starts the
 * killed server again.
 */
async function outlive(server: ZooKeeperServer, leading: Stage['leading']): Promise<void> {
  const at = process.hrtime.bigint();
  await server.kill();
  await leading((contender) => contender.server !== server && contender.ledUntil > at + anyLease);
  await server.restart();
}

/**
 * The upper limit for the duration of a lease, in ns. After the server of a candidate dies, the
 * candidate leads for at most `anyLease`, unless another server renews the lease.
 */
const anyLease = 2_000_000_000n;

function isLaterThan(token: number): (contender: Contender) => boolean {
  return (contender) => contender.token > token;
}
