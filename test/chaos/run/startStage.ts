import { createClient, type ZkClient } from '../../../src/index.js';
import type { Stage } from '../faults/Stage.js';
import { startRig } from '../rig/startRig.js';
import { createLedger, type Ledger } from './createLedger.js';
import { createLog, type Log } from './createLog.js';
import { startChild } from './startChild.js';
import { within } from './within.js';
import type { Own } from './withOwned.js';

/** All processes and objects of a run. */
export interface ChaosStage extends Stage {
  readonly names: readonly string[];
  readonly log: Log;
  /**
   * A client that reads the current znodes. Its connections do not use a proxy, so faults of
   * proxies do not affect this client.
   */
  readonly auditor: ZkClient;
  readonly ledger: Ledger;
  /**
   * For each client, whether its ephemeral below `subjects.toggled` exists now. The client deletes
   * this ephemeral and creates it again.
   */
  readonly toggled: boolean[];
}

/** The settings of {@link startStage}. */
export interface StageConfig {
  /** The number of processes that watch. */
  readonly clients: number;
  /** The session timeout that the clients ask for, in ms. */
  readonly sessionTimeout: number;
  /** Whether each connection begins with a write, see `WatcherConfig`. */
  readonly proves: boolean;
  /** Whether the transactions are fenced, see `ElectorConfig`. */
  readonly fences: boolean;
}

/**
 * The time limit in ms for waiting until all clients show a state. The writer soon writes another
 * state, so some clients may never show the first state.
 */
const shownLimit = 3_000;

/** Starts the servers, the proxies and the processes of the clients. */
export async function startStage(own: Own, config: StageConfig): Promise<ChaosStage> {
  const { sessionTimeout, proves, fences } = config;
  const log = createLog();
  const rig = await startRig(own);
  const { servers } = rig.ensemble;
  const fronts = rig.fronts.map((front) => front.servers).join();
  const auditor = own(createClient({ servers, operationTimeout: 1_000 }));
  const names = Array.from({ length: config.clients }, (_, index) => `client-${index}`);

  return {
    rig,
    names,
    log,
    toggled: names.map(() => false),
    writer: own(startChild('writer', { servers, sessionTimeout }, log.listen('writer'))),
    clients: names.map((name) =>
      own(
        startChild(
          'watcher',
          { name, servers: fronts, sessionTimeout, proves, fences },
          log.listen(name),
        ),
      ),
    ),
    auditor,
    ledger: createLedger(auditor),
    async shown(path, state) {
      const deadline = performance.now() + shownLimit;
      await within(deadline, () => log.behind(path, state).length === 0);
    },
  };
}
