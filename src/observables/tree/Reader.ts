import type { Observable } from 'rxjs';
import type { ArmReadConfig } from '../../client/arm/ArmReadConfig.js';
import type { Armed } from '../../session/Armed.js';
import type { TreeEvent } from '../TreeEvent.js';
import type { Reading } from './createRounds.js';

/**
 * Reads znodes for a tree. For the data of each znode, the reader has a `Reading`, and for each
 * child list, another `Reading`. The reader reports `synced` to the subscriber of the tree when all
 * znodes are read. The reader also reports the error that ends the tree.
 */
export interface Reader {
  /**
   * `recursive`: one recursive watch reports the changes of all znodes. `oneShot`: each reading has
   * its own watch.
   */
  mode: 'recursive' | 'oneShot';
  /** Creates a reading. Right after that, the caller must call `follow` for this reading. */
  begin(): Reading;
  /**
   * Starts the reads of a reading from the beginning. Calls `use.next` with the owner and each
   * value.
   */
  follow<T, O>(reading: Reading, owner: O, use: Use<T, O>): void;
  /**
   * Reads once more, after the read that is under way. The tree calls this function only in the
   * mode `recursive`.
   */
  readAgain<T, O>(reading: Reading, owner: O, use: Use<T, O>): void;
  /** Reports a change to the subscriber of the tree. */
  report(event: TreeEvent): void;
  /** Ends a reading. A second call for the same reading does nothing. */
  end(reading: Reading): void;
  /**
   * Marks a reading as current. The tree calls this function when the tree uses a value that had to
   * wait before.
   */
  settle(reading: Reading): void;
}

/**
 * Defines how readings read, and how the tree uses their results. Many readings share one object of
 * this type, so a reading needs no closures.
 */
export interface Use<T, O> {
  /** Returns a read. `config` decides whether the read sets a watch. */
  readonly arm: (owner: O, config?: ArmReadConfig) => Observable<Armed<T>>;
  /** Called with each value. Returns `false` if the tree can't use the value yet. */
  readonly next: (owner: O, value: T) => unknown;
  /**
   * Called when a read has found no znode. If `recover` is not set, a reading in the mode `oneShot`
   * then ends.
   */
  readonly missing: (owner: O) => void;
  /** The `recover` argument of `rearm`. */
  readonly recover?: (error: unknown) => Observable<Armed<T>>;
}
