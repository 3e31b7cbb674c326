import type { ElectionPreset } from '../ElectionPreset.js';
import type { HandOvers } from './createHandOvers.js';

/** What a candidate contends for, and how. */
export interface Contest {
  /** The parent of the candidates. */
  readonly path: string;
  readonly preset: Required<ElectionPreset>;
  readonly id: string;
  /** How many may lead at once. */
  readonly permits: number;
  /** How long work may go on after its consumer has left, in ms. */
  readonly handover: number;
}

/** A candidate's znode in one session. */
export interface Seat extends Contest {
  /** The znode's name before its number, the same in all sessions. */
  readonly prefix: string;
  /** The znode's name. */
  readonly candidate: string;
  readonly sessionId: string;
  /** The work that must end before the znode is deleted. */
  readonly handOvers: HandOvers;
}
