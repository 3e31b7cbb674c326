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
  /** How long the run lasts, in ms. When this time is over, no new round begins. */
  readonly duration: number;
  /** The number of processes that watch. @defaultValue 3 */
  readonly clients?: number;
  /**
   * False breaks a rule of the library on purpose: a connection then does not begin with a write.
   * @defaultValue true
   */
  readonly proves?: boolean;
  /**
   * False breaks a rule of the library on purpose: a leader's transactions are then not fenced.
   * @defaultValue true
   */
  readonly fences?: boolean;
  /**
   * A function that the run calls before each round, with the results so far and the next round.
   */
  readonly progress?: (report: Report, next: Round) => void;
}

/** The session timeout that the clients ask for, in ms. */
const sessionTimeout = 4_000;
/**
 * The time limit after the last fault of a round, in ms. Until then, all streams and ephemerals
 * must be correct again.
 */
const limit = sessionTimeout + 5_000;

/**
 * Causes faults of servers, connections and clients in many rounds. After each round, checks what
 * the streams have shown.
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
      // The servers have different data, so the run cannot judge later emissions. It wipes the
      // servers.
      if (settlement.disagreements.length > 0)
        await strikes['server.wipe'](stage, { lasts: 0, pick: 0 });
      if (performance.now() > end) break;
      await stage.writer.call('go');
    }
    return tally.report();
  });
}
