import type { TransactionOperation } from './TransactionOperation.js';
import type { TransactionResult } from './TransactionResult.js';

/**
 * The results of a transaction: one for each operation, in the same order.
 *
 * - `create`: the path of the new znode. The path of a sequential znode ends with the number from
 *   the server. With `stat: true`, an object with the path and the stat.
 * - `setData`: the new stat.
 * - All other operations: `undefined`.
 *
 * In a transaction, a server before 3.9 sends the stat of a `create` only for containers and for
 * the `ttl` modes. For all other modes, the stat from such a server is `null`.
 */
export type TransactionResults<O extends readonly TransactionOperation[]> = {
  readonly [I in keyof O]: TransactionResult<O[I]>;
};
