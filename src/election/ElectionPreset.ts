import type { Data } from '../model/Data.js';

/**
 * How the candidates of an election name their znodes and order them. All candidates of a path must
 * use the same preset. With different presets, two candidates may lead at the same time.
 */
export interface ElectionPreset {
  /**
   * Returns the first part of the name of a candidate's znode. The server adds ten digits to this
   * part. The part should contain the GUID `uuid`. If the reply to a creation is lost, the
   * candidate finds its znode by this GUID. If the part contains no GUID, the candidate can only
   * check the owner and the data of each znode. The candidate then treats a znode as its own if
   * the znode belongs to its session and contains the data that the client sent.
   */
  prefix(uuid: string): string;
  /**
   * `name` is the name of a child of the election's path. If the child is a candidate, `sequence`
   * returns the part of the name that `compare` needs. If the child is no candidate, `sequence`
   * returns `null`.
   */
  sequence(name: string): string | null;
  /**
   * Compares two candidates by the parts that `sequence` returned for them. Returns a negative
   * number if the candidate of `a` comes first, and a positive number if the candidate of `b` comes
   * first.
   *
   * @defaultValue compares the parts as 32-bit numbers. The order stays right even when the
   * server's counter passes its highest number and continues with negative numbers
   */
  readonly compare?: (a: string, b: string) => number;
  /** Returns the data of a candidate's znode. @defaultValue the id of the candidate */
  readonly data?: (id: string) => Data;
  /**
   * What happens if a child of the election's path is no candidate. With `'ignored'`, the list of
   * candidates leaves the child out. With `'refused'`, each stream that reads the list fails with
   * FOREIGN_CHILD. Use `'refused'` if the other clients in the election also fail at such a child.
   *
   * @defaultValue `'ignored'`
   */
  readonly foreign?: 'ignored' | 'refused';
}
