import type { Round } from '../plan/Round.js';
import { strikes } from '../faults/strikes.js';
import { createTally } from '../report/createTally.js';
import type { Report } from '../report/Report.js';
import { playRound } from './playRound.js';
import { settle } from './settle.js';
import { startStage } from './startStage.js';
import { withOwned } from './withOwned.js';

/** The settings of a run. */
export interface ChaosConfig {
  readonly seed: number;
  readonly rounds: Iterable<Round>;
  /** The duration of the run, in ms. After this time, no new round begins. */
  readonly duration: number;
  /** The number of processes that watch. @defaultValue 3 */
  readonly clients?: number;
  /**
   * Whether each connection of the clients begins with a write, see `WatcherConfig.proves`.
   * @defaultValue true
   */
  readonly proves?: boolean;
  /**
   * Whether the transactions of the leading candidate are fenced, see `WatcherConfig.fences`.
   * @defaultValue true
   */
  readonly fences?: boolean;
  /** The run calls this function before each round, with the results so far and the next round. */
  readonly progress?: (report: Report, next: Round) => void;
}

/** The session timeout that the clients ask for, in ms. */
const sessionTimeout = 4_000;
/**
 * The time limit in ms for `settle`. The time begins when the writer has stopped. Before the
 * time is over, all streams, ephemerals, watches and the election must be correct again.
 */
const limit = sessionTimeout + 5_000;

/**
 * Causes faults of servers, connections and clients in many rounds. After each round, checks the
 * emissions of the streams.
 */
export function runChaos(config: ChaosConfig): Promise<Report> {
  const {
    seed,
    rounds,
    duration,
    clients = 3,
    proves = true,
    fences = true,
    progress = () => {},
  } = config;
  return withOwned(async (own) => {
    const stage = await startStage(own, { clients, sessionTimeout, proves, fences });
    const tally = createTally({ seed, clients, limit }, stage);
    await stage.writer.call('go');
    const end = performance.now() + duration;
    for (const round of rounds) {
      progress(tally.report(), round);
      await playRound(stage, round);
      const settlement = await settle(stage, limit);
      tally.add(round, settlement);
      // While the servers have different data, the run cannot judge what the streams show. So the
      // run deletes the data of all servers.
      if (settlement.disagreements.length > 0)
        await strikes['server.wipe'](stage, { lasts: 0, pick: 0 });
      if (performance.now() > end) break;
      await stage.writer.call('go');
    }
    return tally.report();
  });
}
