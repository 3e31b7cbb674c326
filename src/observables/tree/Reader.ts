import type { Observable } from 'rxjs';
import type { ArmReadConfig } from '../../client/arm/ArmReadConfig.js';
import type { Armed } from '../../session/Armed.js';
import type { Reading } from './createRounds.js';

/** Reads for a tree, and tells its subscriber when all has been read, and of what ends the tree. */
export interface Reader {
  /** How a reading learns of changes: the tree tells it, or it has a watch of its own. */
  mode: 'recursive' | 'oneShot';
  /** Announces a reading, that is to be followed at once. */
  begin(): Reading;
  /** Reads for the first time, or from anew, and hands what it finds over with the owner. */
  follow<T, O>(reading: Reading, owner: O, use: Use<T, O>): void;
  /** Reads once more, behind the read that is under way. For readings without a watch of their own. */
  readAgain<T, O>(reading: Reading, owner: O, use: Use<T, O>): void;
  /** Ends a reading, for the first time or again. */
  end(reading: Reading): void;
  /** To be called when a value that was no answer has become one. */
  settle(reading: Reading): void;
}

/** How readings read, and what is done with what they find. One for many, which keep no closures of their own. */
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
