import type { Round } from '../plan/Round.js';
import { strikes } from '../faults/strikes.js';
import { createTally } from '../report/createTally.js';
import type { Report } from '../report/Report.js';
import { playRound } from './playRound.js';
import { settle } from './settle.js';
import { startStage } from './startStage.js';
import { withOwned } from './withOwned.js';

/** Settings of a run. */
export interface ChaosConfig {
  readonly seed: number;
  readonly rounds: Iterable<Round>;
  /** No round begins later than this, in ms after the first. */
  readonly duration: number;
  /** How many processes watch. @defaultValue 3 */
  readonly clients?: number;
  /**
   * False breaks a rule of the library on purpose: a connection does not begin with a sync.
   * @defaultValue true
   */
  readonly proves?: boolean;
  /**
   * False breaks a rule of the library on purpose: a leader's transactions are not fenced.
   * @defaultValue true
   */
  readonly fences?: boolean;
  /** Called before each round, with the next round and the results so far. */
  readonly progress?: (report: Report, next: Round) => void;
}

/** The requested session timeout of the clients, in ms. */
const sessionTimeout = 4_000;
/** The time limit after the last fault until everything must be right again, in ms. */
const limit = sessionTimeout + 5_000;

/** Does faults to servers, connections and clients, round after round, and checks what streams show. */
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
      // Nothing that is shown could be judged as long as the servers have different data.
      if (settlement.disagreements.length > 0)
        await strikes['server.wipe'](stage, { lasts: 0, pick: 0 });
      if (performance.now() > end) break;
      await stage.writer.call('go');
    }
    return tally.report();
  });
}
