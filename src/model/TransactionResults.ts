import type { TransactionOperation } from './TransactionOperation.js';
import type { TransactionResult } from './TransactionResult.js';

/**
 * The results of a transaction: one for each operation, in the same order. A `create` has the real
 * path, or with `stat: true` the path and the stat. A `setData` has the new stat, and the others
 * have `undefined`.
 *
 * The stat of a `create` is `null` on servers before 3.9, which carry it out and do not send the stat. Containers and the
 * `ttl` modes have their stat there too.
 */
export type TransactionResults<O extends readonly TransactionOperation[]> = {
  readonly [I in keyof O]: TransactionResult<O[I]>;
};
