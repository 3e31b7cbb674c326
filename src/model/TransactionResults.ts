import type { Stat } from './Stat.js';
import type { TransactionOperation } from './TransactionOperation.js';

/**
 * What a transaction gives: for each operation its result, in the same order. A `create` has the real path,
 * a `setData` the new stat, and the others have `undefined`.
 */
export type TransactionResults<O extends readonly TransactionOperation[]> = {
  readonly [I in keyof O]: {
    readonly create: string;
    readonly setData: Stat;
    readonly remove: undefined;
    readonly check: undefined;
  }[O[I]['type']];
};
