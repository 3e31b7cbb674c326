import type { Acl } from '../../../model/Acl.js';
import type { CreateMode } from '../../../model/CreateMode.js';
import type { CreatedNode } from '../../../model/CreatedNode.js';
import { parentOf } from '../../../model/paths/parentOf.js';
import { access } from '../acl/access.js';
import { addNode } from '../addNode.js';
import type { Answer } from '../Answer.js';
import { copyOf } from '../copyOf.js';
import { fixAcl } from '../acl/fixAcl.js';
import { hasParent } from '../hasParent.js';
import { isValidPath } from '../isValidPath.js';
import { modeOf } from '../modeOf.js';
import { openAcl } from '../../../model/openAcl.js';
import { Permission } from '../acl/Permission.js';
import { refuse } from '../refuse.js';
import { ReturnCode } from '../../../errors/ReturnCode.js';
import { sharedAcl } from '../acl/sharedAcl.js';
import { statOf } from '../statOf.js';
import type { Transaction } from '../Transaction.js';
import type { WritableTree } from '../WritableTree.js';
import type { Znode } from '../Znode.js';

/** The request to create a znode. */
export interface CreateRequest {
  readonly path: string;
  readonly data: Buffer;
  readonly mode: CreateMode;
  /** The lifetime, in ms. Only znodes with the modes `ttl` and `ttlSequential` have a lifetime. */
  readonly ttl?: number | undefined;
  /** @defaultValue all permissions for everyone */
  readonly acl?: readonly Acl[];
}

/**
 * Creates a znode. The checks have the same order as on a real server, because their order decides
 * which error the client gets.
 */
export function create(
  tree: WritableTree,
  { caller, zxid, now }: Transaction,
  request: CreateRequest,
): Answer<CreatedNode> {
  const mode = modeOf(request.mode, request.ttl);
  if (mode === undefined || !hasParent(request.path)) return refuse(ReturnCode.badArguments);
  const acl = fixAcl(request.acl ?? openAcl, caller.identities);
  if (typeof acl === 'number') return refuse(acl);

  const parent = access(tree, caller, parentOf(request.path), Permission.create);
  if (typeof parent === 'number') return refuse(parent);
  const path = mode.sequential ? request.path + numeral(parent.creates) : request.path;
  if (!isValidPath(path)) return refuse(ReturnCode.badArguments);
  if (tree.has(path)) return refuse(ReturnCode.nodeExists);
  if (parent.kind === 'ephemeral') return refuse(ReturnCode.noChildrenForEphemerals);

  const znode: Znode = {
    data: copyOf(request.data),
    acl: sharedAcl(acl),
    czxid: zxid,
    mzxid: zxid,
    pzxid: zxid,
    ctime: now,
    mtime: now,
    version: 0,
    aversion: 0,
    creates: 0,
    numChildren: 0,
    owner: mode.kind === 'ephemeral' ? caller.sessionId : null,
    kind: mode.kind,
    ...(request.ttl === undefined ? {} : { ttl: request.ttl }),
  };
  const events = addNode(tree, path, znode, parent);
  return { rc: ReturnCode.ok, path, stat: statOf(znode), events };
}

function numeral(counter: number): string {
  return String(counter).padStart(10, '0');
}
