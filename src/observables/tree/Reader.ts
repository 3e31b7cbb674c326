import type { Observable } from 'rxjs';
import type { ArmReadConfig } from '../../client/arm/ArmReadConfig.js';
import type { Armed } from '../../session/Armed.js';
import type { TreeEvent } from '../TreeEvent.js';
import type { Reading } from './createRounds.js';

/** Reads for a tree. Reports to its subscriber when all znodes are read, and the error that ends the tree. */
export interface Reader {
  /** How a reading learns of changes: from the tree, or from its own watch. */
  mode: 'recursive' | 'oneShot';
  /** Announces a reading. The caller follows it at once. */
  begin(): Reading;
  /** Reads from the start, and passes on each value with the owner. */
  follow<T, O>(reading: Reading, owner: O, use: Use<T, O>): void;
  /** Reads once more, after the read that is under way. For readings without their own watch. */
  readAgain<T, O>(reading: Reading, owner: O, use: Use<T, O>): void;
  /** Reports a change to the subscriber. */
  report(event: TreeEvent): void;
  /** Ends a reading, for the first time or again. */
  end(reading: Reading): void;
  /** Called when the tree can use a value that it has held back. */
  settle(reading: Reading): void;
}

/**
 * How readings read, and how their results are used. Many readings share one, so they need no
 * closures.
 */
export interface Use<T, O> {
  /** Reads, and sets a watch or none. */
  readonly arm: (owner: O, config?: ArmReadConfig) => Observable<Armed<T>>;
  /** Returns `false` for a value that the tree can't use yet. */
  readonly next: (owner: O, value: T) => unknown;
  /** Called when a read has found no znode. Without `recover`, a reading with a watch then ends. */
  readonly missing: (owner: O) => void;
  /** See `rearm`. */
  readonly recover?: (error: unknown) => Observable<Armed<T>>;
}
