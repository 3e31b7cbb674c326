import type { CreatedNode } from '../model/CreatedNode.js';
import type { Stat } from '../model/Stat.js';

/** How a transaction has ended. A transaction that was not applied has a reply too. */
export type TransactionReply =
  /** For each operation the reply to a `create` (the stat may be missing), the stat of a `setData`, `undefined` for the others. */
  | {
      readonly type: 'applied';
      readonly results: readonly (CreatedNode<Stat | null> | string | Stat | undefined)[];
    }
  /** The operation at `index` has failed with `returnCode`, and none was applied. */
  | { readonly type: 'refused'; readonly index: number; readonly returnCode: number };
