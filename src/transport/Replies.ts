import type { NodeAcl } from '../model/NodeAcl.js';
import type { NodeChildren } from '../model/NodeChildren.js';
import type { NodeData } from '../model/NodeData.js';
import type { Stat } from '../model/Stat.js';

/** What a request is answered, by its name. Paths are those of the request. */
export interface Replies {
  /** `null` where there is no such znode: that is an answer, with the return code 0. */
  readonly exists: Stat | null;
  readonly getData: NodeData;
  readonly getChildren: NodeChildren;
  readonly getAcl: NodeAcl;
  /** The real path, which differs from the one asked for in sequential modes. */
  readonly create: string;
  readonly setData: Stat;
  readonly setAcl: undefined;
  readonly remove: undefined;
  readonly sync: undefined;
  readonly addAuth: undefined;
}
