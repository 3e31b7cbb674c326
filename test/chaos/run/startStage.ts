import { createClient, type ZkClient } from '../../../src/index.js';
import type { Stage } from '../faults/Stage.js';
import { startRig } from '../rig/startRig.js';
import { createLedger, type Ledger } from './createLedger.js';
import { createLog, type Log } from './createLog.js';
import { startChild } from './startChild.js';
import { within } from './within.js';
import type { Own } from './withOwned.js';

/** All parts of a run. */
export interface ChaosStage extends Stage {
  readonly names: readonly string[];
  readonly log: Log;
  /** Looks at what exists, over connections that no proxy hurts. */
  readonly auditor: ZkClient;
  readonly ledger: Ledger;
  /** Whether each client has its ephemeral that is toggled. */
  readonly toggled: boolean[];
}

/** Settings of {@link startStage}. */
export interface StageConfig {
  /** How many processes watch. */
  readonly clients: number;
  /** The requested session timeout, in ms. */
  readonly sessionTimeout: number;
  /** See `openTapped`. */
  readonly proves: boolean;
  /** See `createElector`. */
  readonly fences: boolean;
}

/** The time to wait for a state that will soon be replaced, in ms. */
const shownLimit = 3_000;

/** Starts servers, proxies and clients. */
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
