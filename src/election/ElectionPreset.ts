import type { Data } from '../model/Data.js';

/**
 * How the candidates of an election name their znodes and order them. All that share a path must use
 * the same: a mixed path elects two leaders.
 */
export interface ElectionPreset {
  /**
   * The name of a candidate's znode, before the ten digits that the server adds. With the GUID in
   * it, a znode whose creation had a lost reply is known by its name; otherwise by its owner and data.
   */
  prefix(uuid: string): string;
  /** The part of a child's name that orders it; `null` for a name that is no candidate's. */
  sequence(name: string): string | null;
  /**
   * Orders two candidates by these parts. @defaultValue as numbers of 32 bits that come round: right
   * also when the counter wraps
   */
  readonly compare?: (a: string, b: string) => number;
  /** What the znode holds. @defaultValue the candidate's id */
  readonly data?: (id: string) => Data;
  /**
   * What becomes of a child that is no candidate: refused is an error on the channel, as in a client
   * that would fail. @defaultValue `'ignored'`
   */
  readonly foreign?: 'ignored' | 'refused';
}
