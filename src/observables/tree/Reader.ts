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
  /** Reads from the start, and hands each value over with the owner. */
  follow<T, O>(reading: Reading, owner: O, use: Use<T, O>): void;
  /** Reads once more, behind the read that is under way. For readings without their own watch. */
  readAgain<T, O>(reading: Reading, owner: O, use: Use<T, O>): void;
  /** Reports a change to the subscriber. */
  report(event: TreeEvent): void;
  /** Ends a reading, for the first time or again. */
  end(reading: Reading): void;
  /** To be called when the tree can use a value that it has held back. */
  settle(reading: Reading): void;
}

/** How readings read, and what is done with what they find. One serves many readings, which so need no closures. */
export interface Use<T, O> {
  /** Reads, and sets a watch or none. */
  readonly arm: (owner: O, config?: ArmReadConfig) => Observable<Armed<T>>;
  /** Gives `false` for a value that the tree can't use yet. */
  readonly next: (owner: O, value: T) => unknown;
  /** A read has found no znode. Without `recover`, a reading with a watch is at its end. */
  readonly missing: (owner: O) => void;
  /** See `rearm`. */
  readonly recover?: (error: unknown) => Observable<Armed<T>>;
}
