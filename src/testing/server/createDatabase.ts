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
 * The znodes of an ensemble, and the requests that read and change them. `now` is the server's
 * clock, in ms.
 */
export interface Database extends Reader {
  /** Goes along with the writes; a snapshot of it does not. */
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
  /** Compares the version. It changes nothing and has a zxid, as writes have. */
  check(caller: Caller, path: string, version: number): Answer;
  /** Answers for any path, missing ones too. */
  sync(path: string): Accepted & { readonly path: string };
  /** Counts a write that cannot be carried out. */
  skip(): void;
  /** Counts as a write, although the tree does not change. */
  openSession(): Accepted;
  /** Deletes the ephemerals of a session, whether it was closed or has expired. */
  closeSession(sessionId: string): Accepted;
  /** Removes a container or TTL znode when it is due, see {@link dueAt}; no write otherwise. */
  reap(now: number, path: string): Answer;
}

/** The database of a server that was never written to. Its first write has the zxid behind the given one. */
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
