import type { CreatedNode } from '../model/CreatedNode.js';
import type { Stat } from '../model/Stat.js';

/**
 * The reply to a transaction that the server has applied or refused. In both cases the return code
 * of the reply is 0.
 */
export type TransactionReply =
  /**
   * The server has applied the transaction. There is one result for each operation. For a
   * `setData`, the result is the new stat. For a `create`, the result has the type that `Replies`
   * gives for `create`. For every other operation, the result is `undefined`. In the reply to a
   * transaction, a server before 3.9 sends the stat of a `create` only for containers and for the
   * `ttl` modes. For all other modes, the stat from such a server is `null`.
   */
  | {
      readonly type: 'applied';
      readonly results: readonly (CreatedNode<Stat | null> | string | Stat | undefined)[];
    }
  /** The operation at `index` has failed with `returnCode`. The server has applied nothing. */
  | { readonly type: 'refused'; readonly index: number; readonly returnCode: number };
