import type { Created } from './Created.js';
import type { CreatedNode } from './CreatedNode.js';
import type { Stat } from './Stat.js';
import type { TransactionOperation } from './TransactionOperation.js';

/** The type of the result of one operation in a transaction. `T` is the type of the operation. */
export type TransactionResult<T extends TransactionOperation> = T extends {
  readonly type: 'create';
}
  ? Created<'stat' extends keyof T ? T['stat'] : false, CreatedNode<Stat | null>>
  : T extends { readonly type: 'setData' }
    ? Stat
    : undefined;
