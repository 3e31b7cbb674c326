import type { Observable } from 'rxjs';
import type { ArmReadConfig } from '../../client/arm/ArmReadConfig.js';
import type { Armed } from '../../session/Armed.js';
import type { TreeEvent } from '../TreeEvent.js';
import type { Reading } from './createRounds.js';

/**
 * Reads znodes for a tree. The reader has one `Reading` for the data of each znode, and another
 * `Reading` for each child list. As soon as the reader has read all znodes, it reports `synced` to
 * the subscriber of the tree. The reader also reports the error that ends the tree.
 */
export interface Reader {
  /**
   * `recursive`: one recursive watch reports the changes of all znodes, so the reads set no watch.
   * `oneShot`: each read sets its own watch.
   */
  mode: 'recursive' | 'oneShot';
  /** Creates a reading. Right after that, the caller must call `follow` for this reading. */
  begin(): Reading;
  /**
   * Starts the reads that belong to a `Reading` object. If a read of this object is already under
   * way, cancels that read and reads again. Calls `use.next` with the owner and each value.
   */
  follow<T, O>(reading: Reading, owner: O, use: Use<T, O>): void;
  /**
   * Reads once more. If a read is under way, waits for its end first. The tree calls this function
   * only in the mode `recursive`.
   */
  readAgain<T, O>(reading: Reading, owner: O, use: Use<T, O>): void;
  /** Reports a change to the subscriber of the tree. */
  report(event: TreeEvent): void;
  /** Ends a reading. A second call for the same reading does nothing. */
  end(reading: Reading): void;
  /**
   * Gives a reading the state `current`: see `Reading`. The tree calls this function when the tree
   * uses a value that had to wait: see `Branch.held`.
   */
  settle(reading: Reading): void;
}

/**
 * Says how the reads of a reading are sent, and what the tree does with their results. Many
 * readings share one object of this type, because closures for each reading would take memory.
 */
export interface Use<T, O> {
  /** Returns a read. `config` decides whether the read sets a watch. */
  readonly arm: (owner: O, config?: ArmReadConfig) => Observable<Armed<T>>;
  /** Called with each value. Returns `false` if the tree can't use the value yet. */
  readonly next: (owner: O, value: T) => unknown;
  /**
   * Called when a read has found no znode. But in the mode `oneShot`, if `recover` is set, the
   * reader uses `recover` instead of `missing`.
   */
  readonly missing: (owner: O) => void;
  /** The `recover` argument of `rearm`. Only the mode `oneShot` uses this function. */
  readonly recover?: (error: unknown) => Observable<Armed<T>>;
}
