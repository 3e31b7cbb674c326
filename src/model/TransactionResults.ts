import type { Created } from './Created.js';
import type { CreatedNode } from './CreatedNode.js';
import type { Stat } from './Stat.js';
import type { TransactionOperation } from './TransactionOperation.js';

/**
 * What a transaction gives: for each operation its result, in the same order. A `create` has the real path, or
 * with `stat: true` the path and the stat. A `setData` has the new stat, and the others have `undefined`.
 *
 * The stat of a `create` is `null` on servers before 3.9, which carry it out and do not send the stat. Containers and the
 * `ttl` modes have their stat there too.
 */
export type TransactionResults<O extends readonly TransactionOperation[]> = {
  readonly [I in keyof O]: ResultOf<O[I]>;
};

/** The result of one operation; of a union, the results of its members. */
type ResultOf<T extends TransactionOperation> = T extends { readonly type: 'create' }
  ? Created<'stat' extends keyof T ? T['stat'] : false, CreatedNode<Stat | null>>
  : T extends { readonly type: 'setData' }
    ? Stat
    : undefined;
