import { lastValueFrom, map, type Observable } from 'rxjs';
import {
  collectTree,
  createClient,
  watchChildren,
  watchData,
  watchTree,
  type ZkClient,
} from 'rxzk';
import { startProxy } from '../../../tools/startProxy.js';
import { serverMode } from '../../../tools/zookeeper/serverMode.js';
import type { ZooKeeperServer } from '../../../tools/zookeeper/ZooKeeperServer.js';
import { eventually } from '../support/eventually.js';
import { record, type Recording } from '../support/record.js';
import { startLinkedEnsemble } from '../support/startLinkedEnsemble.js';

/**
 * The values that the stream of each kind has emitted, in order. A value is the number of writes
 * that the stream has seen.
 */
export type Shown = Readonly<Record<StreamKind, readonly number[]>>;

type StreamKind = 'watchData' | 'watchChildren' | 'watchTree';

/**
 * For each kind of stream, a function that creates a stream of this kind. Each stream emits the
 * number of writes that it has seen.
 */
const kinds: Readonly<Record<StreamKind, (client: ZkClient) => Observable<number>>> = {
  watchData: (client) =>
    watchData(client, '/node').pipe(map((node) => Number(node?.data.toString()))),
  watchChildren: (client) =>
    watchChildren(client, '/node').pipe(map((node) => node?.children.length ?? 0)),
  watchTree: (client) =>
    watchTree(client, '/node').pipe(
      collectTree(),
      map(({ size }) => size - 1),
    ),
};

const writes = 6;
/** The time limit of each wait for an election, an emission or a new connection, in ms. */
const patience = 30_000;

/**
 * Moves a client to the old leader of an ensemble. The old leader does not know yet that it has
 * lost its followers.
 *
 * 1. The old leader is separated from the other members. For `frozen`, the process of the old
 *    leader is also frozen.
 * 2. The other members elect another leader. A writer then changes a znode on these members.
 * 3. The client reads the change. Then its connection moves to the old leader.
 * 4. The old leader joins the ensemble again, and the client continues to read.
 */
export async function moveToOldLeader(kind: 'frozen' | 'cut off'): Promise<Shown> {
  await using linked = await startLinkedEnsemble();
  const { ensemble } = linked;
  const old = await ensemble.leader();
  const others = ensemble.members.filter((member) => member !== old);
  const [follower] = others as [ZooKeeperServer];
  await using proxy = await startProxy({ host: '127.0.0.1', port: follower.port });
  // The session timeout is longer than the whole test. With a shorter timeout, the old leader could
  // report that the session of the client has expired.
  const config = { sessionTimeout: 60_000, attemptTimeout: 1_000, closeTimeout: 1 };
  await using client = createClient({ ...config, servers: proxy.servers });
  await using writer = createClient({
    ...config,
    servers: others.map(({ servers }) => servers).join(),
  });
  await lastValueFrom(writer.create('/node', '0'));
  const streams = Object.values(kinds).map((open) => record(open(client)));
  await shows(streams, 0);

  linked.isolate(old, 'reset');
  if (kind === 'frozen') await old.pause();
  await eventually(async () => (await modes(others)).includes('leader'), patience);
  for (let count = 1; count <= writes; count += 1) await write(writer, count);
  await shows(streams, writes);

  const before = proxy.accepted;
  proxy.retarget({ host: '127.0.0.1', port: old.port });
  proxy.cut();
  await eventually(() => proxy.accepted > before);
  old.resume();
  const wentBack = (): boolean => streams.some(({ latest = writes }) => latest < writes);
  await eventually(() => wentBack() || proxy.accepted > before + 1, patience);
  expectToLead(await serverMode(old.port));

  await linked.reunite();
  await write(writer, writes + 1);
  await shows(streams, writes + 1);
  return Object.fromEntries(
    Object.keys(kinds).map((name, index) => [name, streams[index]?.values]),
  ) as Record<StreamKind, number[]>;
}

/**
 * Fails if the old leader has noticed the loss of its followers. In this case, the old leader would
 * serve no old data, so the test would prove nothing.
 */
function expectToLead(mode: string | undefined): void {
  if (mode !== 'leader') throw new Error(`The old leader has become ${String(mode)}`);
}

async function write(writer: ZkClient, count: number): Promise<void> {
  await lastValueFrom(writer.create(`/node/${String(count)}`));
  await lastValueFrom(writer.setData('/node', String(count)));
}

async function shows(streams: readonly Recording<number>[], count: number): Promise<void> {
  await Promise.all(streams.map((stream) => stream.until((value) => value === count, patience)));
}

function modes(members: readonly ZooKeeperServer[]): Promise<readonly (string | undefined)[]> {
  return Promise.all(members.map(({ port }) => serverMode(port)));
}
