import { checkKeys } from '../model/checks/checkKeys.js';
import { checkWhole } from '../model/checks/checkWhole.js';
import type { Chroot } from './createChroot.js';
import type { Detacher } from './createDetacher.js';
import type { Sender } from './createSender.js';
import type { ServerList } from '../session/servers/createServerList.js';
import { plainState } from '../session/failures/plainState.js';
import { formatServer } from '../session/servers/formatServer.js';
import type { InspectConfig } from './InspectConfig.js';
import type { Inspection } from './Inspection.js';
import type { Renewals } from './lease/createRenewals.js';
import { listStreams, type OpenRead } from './listStreams.js';
import type { Session } from '../session/Session.js';

/** The parts of a client that `inspect` reads. */
export interface Inspected {
  readonly name: string;
  readonly chroot: string;
  readonly servers: Pick<ServerList, 'inUse'>;
  readonly transport: Inspection['transport'];
  readonly bindingUnavailable: string | null;
  readonly session: Session;
  readonly sender: Sender;
  readonly detacher: Detacher;
  readonly renewals: Pick<Renewals, 'left'>;
  readonly root: Pick<Chroot, 'failure'>;
  readonly owned: ReadonlySet<string>;
  readonly now: () => number;
}

/** Builds the result of `ZkClient.inspect`. */
export function inspect(
  { chroot, servers, session, sender, detacher, renewals, root, owned, now, ...choice }: Inspected,
  inspectConfig: InspectConfig,
): Inspection {
  const { streams = 1_000 } = checkKeys('config', inspectConfig, ['streams']);
  const paths = checkWhole('streams', streams, 0);
  const { connection } = session;
  const { watches, trees } = session;
  return {
    name: choice.name,
    session: plainState(session.state()),
    timeline: session.timeline(),
    transport: choice.transport,
    bindingUnavailable: choice.bindingUnavailable,
    server: connection?.address.server ?? null,
    servers: servers.inUse().map(formatServer),
    lease: renewals.left(),
    requestsInFlight: connection?.inFlight ?? 0,
    requestsWaiting: sender.waiting,
    watches: watches.size + trees.roots.length,
    watchBytes: watches.bytes + watches.size * Buffer.byteLength(chroot),
    missedChanges: session.missedChanges(),
    streams: listStreams(
      inTurn(openTrees(trees), sender.waitingReads(), watches.list()),
      paths,
      now(),
    ),
    owned: [...owned],
    deletions: detacher.deletions(),
    detached: detacher.count,
    detachedFailures: detacher.failures(),
    lastFailure: session.lastFailure() ?? root.failure(),
  };
}

function* inTurn<T>(...lists: readonly Iterable<T>[]): Iterable<T> {
  // This generator yields the items one by one and builds no array. There may be 100,000 items, and
  // the caller reads only the first ones.
  for (const list of lists) yield* list;
}

function* openTrees(trees: Session['trees']): Iterable<OpenRead> {
  for (const path of trees.roots) {
    yield { reading: { operation: { type: 'addWatch', path }, answeredAt: null } };
  }
}
