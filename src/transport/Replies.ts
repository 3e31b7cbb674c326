import type { CreatedNode } from '../model/CreatedNode.js';
import type { Identity } from '../model/Identity.js';
import type { NodeAcl } from '../model/NodeAcl.js';
import type { NodeChildren } from '../model/NodeChildren.js';
import type { NodeData } from '../model/NodeData.js';
import type { Stat } from '../model/Stat.js';
import type { TransactionReply } from './TransactionReply.js';

/**
 * The TypeScript types of the replies. Each key is the `type` of a request, and its value is the
 * TypeScript type of the reply to this request.
 */
export interface Replies {
  /**
   * `null` if the znode does not exist. In this case, the server replies with NO_NODE. But the
   * transport reports the return code 0, because a missing znode is no failure of `exists`.
   */
  readonly exists: Stat | null;
  readonly getData: NodeData;
  readonly getChildren: NodeChildren;
  readonly getAcl: NodeAcl;
  /**
   * The path of the new znode. In the sequential modes, this path has a number at the end. If the
   * request has `stat`, the reply is an object with the path and the stat.
   */
  readonly create: string | CreatedNode;
  readonly setData: Stat;
  readonly setAcl: undefined;
  readonly remove: undefined;
  readonly sync: undefined;
  readonly addAuth: undefined;
  readonly setWatches: undefined;
  readonly removeWatch: undefined;
  readonly addWatch: undefined;
  readonly transaction: TransactionReply;
  readonly getEphemerals: readonly string[];
  readonly whoAmI: readonly Identity[];
  readonly countDescendants: number;
}
