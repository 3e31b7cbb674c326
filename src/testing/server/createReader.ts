import type { Stat } from '../../model/Stat.js';
import type { Accepted, Answer } from './Answer.js';
import type { Caller } from './Caller.js';
import { exists } from './requests/exists.js';
import { countDescendants, type CountReply } from './requests/countDescendants.js';
import { type AclReply, getAcl } from './requests/getAcl.js';
import { type ChildrenReply, getChildren } from './requests/getChildren.js';
import { type DataReply, getData } from './requests/getData.js';
import { type EphemeralsReply, getEphemerals } from './requests/getEphemerals.js';
import type { Tree } from './Tree.js';

/** The requests that change nothing. */
export interface Reader {
  exists(path: string): Answer<{ readonly stat: Stat }>;
  getData(caller: Caller, path: string): Answer<DataReply>;
  getChildren(caller: Caller, path: string): Answer<ChildrenReply>;
  getAcl(caller: Caller, path: string): Answer<AclReply>;
  getEphemerals(caller: Caller, prefix: string): Accepted & EphemeralsReply;
  countDescendants(caller: Caller, path: string): Answer<CountReply>;
}

/**
 * Creates a reader of a tree. For a server that is cut off from its ensemble, `tree` is an old
 * snapshot.
 */
export function createReader(tree: Tree): Reader {
  return {
    exists: (path) => exists(tree, path),
    getData: (caller, path) => getData(tree, caller, path),
    getChildren: (caller, path) => getChildren(tree, caller, path),
    getAcl: (caller, path) => getAcl(tree, caller, path),
    getEphemerals: (caller, prefix) => getEphemerals(tree, caller, prefix),
    countDescendants: (caller, path) => countDescendants(tree, caller, path),
  };
}
