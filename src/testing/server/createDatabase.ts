import type { Acl } from '../../model/Acl.js';
import type { CreatedNode } from '../../model/CreatedNode.js';
import type { Stat } from '../../model/Stat.js';
import type { TransactionPart } from '../../transport/Operation.js';
import type { Accepted, Answer } from './Answer.js';
import type { Caller } from './Caller.js';
import { createReader, type Reader } from './createReader.js';
import { freshTree } from './freshTree.js';
import { check } from './requests/check.js';
import { closeSession } from './requests/closeSession.js';
import { create, type CreateRequest } from './requests/create.js';
import { reap } from './requests/reap.js';
import { remove } from './requests/remove.js';
import { setAcl } from './requests/setAcl.js';
import { setData } from './requests/setData.js';
import { transact, type TransactReply } from './requests/transact.js';
import { ReturnCode } from '../../errors/ReturnCode.js';
import type { Tree } from './Tree.js';

/**
 * The znodes of a server, and the requests that read and change them. In each method, the argument
 * `now` is the time on the server's clock, in ms.
 */
export interface Database extends Reader {
  /** The current tree, which changes with each write. A snapshot of the tree does not change. */
  readonly tree: Tree;
  /** The zxid of the newest write, even if that write failed. */
  readonly zxid: number;
  create(caller: Caller, now: number, request: CreateRequest): Answer<CreatedNode>;
  setData(
    caller: Caller,
    now: number,
    path: string,
    data: Buffer,
    version: number,
  ): Answer<{ readonly stat: Stat }>;
  remove(caller: Caller, path: string, version: number): Answer;
  setAcl(
    caller: Caller,
    path: string,
    acl: readonly Acl[],
    version: number,
  ): Answer<{ readonly stat: Stat }>;
  transact(caller: Caller, now: number, parts: readonly TransactionPart[]): Answer<TransactReply>;
  /**
   * Compares the version of the znode with `version`. This request changes no znode, but uses a
   * zxid, as each write does.
   */
  check(caller: Caller, path: string, version: number): Answer;
  /** Succeeds for any path, even if the znode does not exist. */
  sync(path: string): Accepted & { readonly path: string };
  /**
   * Uses a zxid for a write that cannot be carried out. For example, the server cannot read the
   * record of the request.
   */
  skip(): void;
  /** Uses a zxid for the start of a session, although the tree does not change. */
  openSession(): Accepted;
  /** Deletes the ephemerals of a session that was closed or has expired. */
  closeSession(sessionId: string): Accepted;
  /**
   * Deletes a container or TTL znode if it is due, see {@link dueAt}. Otherwise changes nothing,
   * and uses no zxid.
   */
  reap(now: number, path: string): Answer;
}

/** Creates the database of a new server. The first write gets the zxid `before + 1`. */
export function createDatabase(before = 0): Database {
  const tree = freshTree();
  let zxid = before;
  const next = (): number => (zxid += 1);

  return {
    ...createReader(tree),
    tree,
    get zxid() {
      return zxid;
    },
    create: (caller, now, request) => create(tree, { caller, now, zxid: next() }, request),
    setData: (caller, now, path, data, version) =>
      setData(tree, { caller, now, zxid: next() }, path, data, version),
    remove: (caller, path, version) => remove(tree, { caller, zxid: next() }, path, version),
    setAcl: (caller, path, acl, version) => {
      next();
      return setAcl(tree, { caller }, path, acl, version);
    },
    transact: (caller, now, parts) => transact(tree, { caller, now, zxid: next() }, parts),
    check: (caller, path, version) => {
      next();
      return check(tree, { caller }, path, version);
    },
    sync: (path) => ({ rc: ReturnCode.ok, path, events: [] }),
    skip: () => {
      next();
    },
    openSession: () => {
      next();
      return { rc: ReturnCode.ok, events: [] };
    },
    closeSession: (sessionId) => closeSession(tree, next(), sessionId),
    reap: (now, path) => reap(tree, { now, next }, path),
  };
}
