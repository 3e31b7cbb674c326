import { createClient, type ZkClient } from '../../../src/index.js';
import type { Stage } from '../faults/Stage.js';
import { startRig } from '../rig/startRig.js';
import { createLedger, type Ledger } from './createLedger.js';
import { createLog, type Log } from './createLog.js';
import { startChild } from './startChild.js';
import { within } from './within.js';
import type { Own } from './withOwned.js';

/** Everything that a run needs: its processes, its log and its ledger. */
export interface ChaosStage extends Stage {
  readonly names: readonly string[];
  readonly log: Log;
  /**
   * A client that reads which znodes exist now. This client connects to the servers directly, and
   * not through the proxies. So the faults of the proxies do not affect this client.
   */
  readonly auditor: ZkClient;
  readonly ledger: Ledger;
  /**
   * For each client: whether this client now wants an ephemeral znode in the folder
   * `subjects.toggled`. Each entry of `Round.toggles` changes the value of one client.
   */
  readonly toggled: boolean[];
}

/** The settings of {@link startStage}. */
export interface StageConfig {
  /** The number of processes that watch. */
  readonly clients: number;
  /** The session timeout that the clients ask for, in ms. */
  readonly sessionTimeout: number;
  /** Whether each connection of the clients begins with a write, see `WatcherConfig.proves`. */
  readonly proves: boolean;
  /** Whether the transactions of the candidates are fenced, see `WatcherConfig.fences`. */
  readonly fences: boolean;
}

/**
 * How long `Stage.shown` waits at most, in ms. `shown` waits until each stream of a path shows a
 * given state. A client skips this state if the writer writes the next state too soon. In this
 * case, without a limit, `shown` would wait forever.
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
