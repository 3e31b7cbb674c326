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
   * Starts to read the data or the child list that `reading` stands for. If a read of this data or
   * list is already under way, cancels that read and sends a new one. Calls `use.next` with the
   * owner and each value.
   */
  follow<T, O>(reading: Reading, owner: O, use: Use<T, O>): void;
  /**
   * Reads once more. If a read is under way, first waits until this read has ended. The tree calls
   * this function only in the mode `recursive`.
   */
  readAgain<T, O>(reading: Reading, owner: O, use: Use<T, O>): void;
  /** Reports a change to the subscriber of the tree. */
  report(event: TreeEvent): void;
  /** Ends a reading. A second call for the same reading does nothing. */
  end(reading: Reading): void;
  /**
   * Gives a reading the state `current`: see `Reading`. The tree holds some values back before it
   * uses them: see `Branch.held`. The tree calls this function after it has used such a value.
   */
  settle(reading: Reading): void;
}

/**
 * Functions that send the requests of a `Reading` object, and handle the results. Many `Reading`
 * objects share one `Use` object, because closures for each `Reading` would take memory.
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
