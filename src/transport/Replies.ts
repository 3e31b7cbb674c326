import type { CreatedNode } from '../model/CreatedNode.js';
import type { Identity } from '../model/Identity.js';
import type { NodeAcl } from '../model/NodeAcl.js';
import type { NodeChildren } from '../model/NodeChildren.js';
import type { NodeData } from '../model/NodeData.js';
import type { Stat } from '../model/Stat.js';
import type { TransactionReply } from './TransactionReply.js';

/** What a request is answered, by its name. Paths are those of the request. */
export interface Replies {
  /** `null` where there is no such znode: that is an answer, with the return code 0. */
  readonly exists: Stat | null;
  readonly getData: NodeData;
  readonly getChildren: NodeChildren;
  readonly getAcl: NodeAcl;
  /** The real path, which differs from the one asked for in sequential modes; with the stat if the request says so. */
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
