import type { Acl } from '../model/Acl.js';
import type { CreateMode } from '../model/CreateMode.js';
import type { Credential } from '../model/Credential.js';

/** A request as plain data. Every transport is a table from its `type` to a call or a record. */
export type Operation =
  | { readonly type: 'exists'; readonly path: string; readonly watch: boolean }
  | { readonly type: 'getData'; readonly path: string; readonly watch: boolean }
  | { readonly type: 'getChildren'; readonly path: string; readonly watch: boolean }
  | { readonly type: 'getAcl'; readonly path: string }
  | {
      readonly type: 'create';
      readonly path: string;
      readonly data: Buffer;
      readonly mode: CreateMode;
      /** In ms; `undefined` for the modes without one. */
      readonly ttl: number | undefined;
      readonly acl: readonly Acl[];
      /** Asks for the stat too. */
      readonly stat?: true;
    }
  | {
      readonly type: 'setData';
      readonly path: string;
      readonly data: Buffer;
      /**
       * -1 means any version. -2 means none: the ensemble refuses the write, and nothing changes.
       */
      readonly version: number;
    }
  | {
      readonly type: 'setAcl';
      readonly path: string;
      readonly acl: readonly Acl[];
      readonly version: number;
    }
  | { readonly type: 'remove'; readonly path: string; readonly version: number }
  | { readonly type: 'sync'; readonly path: string }
  | { readonly type: 'addAuth'; readonly path: '/'; readonly credential: Credential }
  /** Sets watches without reading. What has changed since `relativeZxid` fires at once. */
  | {
      readonly type: 'setWatches';
      readonly path: '/';
      readonly relativeZxid: number;
      /** Znodes that existed: their data and their deletion. */
      readonly data: readonly string[];
      /** Znodes that were missing: their creation. */
      readonly exist: readonly string[];
      /** Their lists of children. */
      readonly child: readonly string[];
    }
  /** Removes a watch of this connection. The return code is -121 if there is none. */
  | { readonly type: 'removeWatch'; readonly path: string; readonly kind: WatchKind }
  /**
   * Sets a watch that stays until it is removed, on the znode, and with `recursive` on all znodes
   * below it.
   */
  | { readonly type: 'addWatch'; readonly path: string; readonly recursive: boolean }
  /** All of these or none; see {@link TransactionReply}. */
  | {
      readonly type: 'transaction';
      readonly path: '/';
      readonly operations: readonly TransactionPart[];
    }
  /** The ephemeral znodes of this session whose paths begin with `path`. */
  | { readonly type: 'getEphemerals'; readonly path: string }
  /** The identities of this connection. */
  | { readonly type: 'whoAmI'; readonly path: '/' }
  /** How many znodes there are below `path`, at any depth. */
  | { readonly type: 'countDescendants'; readonly path: string };

/** Which watches of a path are meant: on data and existence, on the list of children, or all. */
export type WatchKind = 'data' | 'children' | 'any';

/** The parts of a transaction. */
export type TransactionPart =
  | OperationOf<'create' | 'setData' | 'remove'>
  /** Fails the transaction unless the znode has this version; -1 is any. */
  | { readonly type: 'check'; readonly path: string; readonly version: number }
  /** Fails the transaction unless the znode exists. It comes before the caller's operations. */
  | { readonly type: 'fence'; readonly path: string };

/** The name of a request. */
export type OperationType = Operation['type'];

/** The request of that name. */
export type OperationOf<T extends OperationType> = Extract<Operation, { readonly type: T }>;
