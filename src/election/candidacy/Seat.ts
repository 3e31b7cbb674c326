import type { ElectionPreset } from '../ElectionPreset.js';
import type { HandOvers } from './createHandOvers.js';

/** The settings of one candidate for an election, a lock or a semaphore. */
export interface Contest {
  /** The path of the parent of the candidates. */
  readonly path: string;
  readonly preset: Required<ElectionPreset>;
  readonly id: string;
  /** How many candidates may lead at the same time. */
  readonly permits: number;
  /** How long the work may continue after its subscriber has left, in ms. */
  readonly handover: number;
}

/** A candidate with its znode in one session. */
export interface Seat extends Contest {
  /**
   * The name of the znode without the number from the server. The candidate uses the same prefix in
   * all sessions.
   */
  readonly prefix: string;
  /** The znode's name. */
  readonly candidate: string;
  readonly sessionId: string;
  /** The work that must end before the candidate deletes its znode. */
  readonly handOvers: HandOvers;
}
