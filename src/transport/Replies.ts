import type { CreatedNode } from '../model/CreatedNode.js';
import type { Identity } from '../model/Identity.js';
import type { NodeAcl } from '../model/NodeAcl.js';
import type { NodeChildren } from '../model/NodeChildren.js';
import type { NodeData } from '../model/NodeData.js';
import type { Stat } from '../model/Stat.js';
import type { TransactionReply } from './TransactionReply.js';

/** The reply to a request, by the request's name. Paths are the paths of the request. */
export interface Replies {
  /** `null` for a missing znode: this is a reply with the return code 0. */
  readonly exists: Stat | null;
  readonly getData: NodeData;
  readonly getChildren: NodeChildren;
  readonly getAcl: NodeAcl;
  /**
   * The real path, which differs from the requested one in sequential modes; with the stat if the
   * request wants it.
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
