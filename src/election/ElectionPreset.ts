import type { Data } from '../model/Data.js';

/**
 * How the candidates of an election name their znodes and order them. All candidates of a path must
 * use the same preset: a mixed path elects two leaders.
 */
export interface ElectionPreset {
  /**
   * The name of a candidate's znode, before the ten digits that the server adds. If the reply to a
   * creation is lost, the candidate must find its znode again. It finds the znode by the GUID in
   * the name, or else by owner and data.
   */
  prefix(uuid: string): string;
  /** The part of a child's name that orders it; `null` for a name that is no candidate's. */
  sequence(name: string): string | null;
  /**
   * Orders two candidates by these parts.
   *
   * @defaultValue as 32-bit numbers, with the right order also when the counter wraps
   */
  readonly compare?: (a: string, b: string) => number;
  /** What the znode holds. @defaultValue the candidate's id */
  readonly data?: (id: string) => Data;
  /**
   * What happens if a child is no candidate. If it is refused, the stream errors, as another client
   * would fail.
   *
   * @defaultValue `'ignored'`
   */
  readonly foreign?: 'ignored' | 'refused';
}
