import type { Acl } from '../model/Acl.js';
import type { CreateMode } from '../model/CreateMode.js';
import type { Credential } from '../model/Credential.js';

/**
 * A request as plain data. Each transport has a table that says how to send the requests of each
 * `type`.
 */
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
      /** In ms. `undefined` for all modes except the `ttl` modes. */
      readonly ttl: number | undefined;
      readonly acl: readonly Acl[];
      /** `true` if the reply must also have the stat. */
      readonly stat?: true;
    }
  | {
      readonly type: 'setData';
      readonly path: string;
      readonly data: Buffer;
      /**
       * The version that the znode must have. -1 means any version. `impossibleWrite` uses -2: no
       * znode has this version, so the ensemble always refuses the write.
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
  /**
   * Sets watches, and does not read the znodes. If a znode has changed after `relativeZxid`, the
   * watch on this znode fires at once.
   */
  | {
      readonly type: 'setWatches';
      readonly path: '/';
      readonly relativeZxid: number;
      /**
       * The paths of watches on znodes that existed at the last read. Such a watch fires when the
       * data of its znode changes, or when its znode is deleted.
       */
      readonly data: readonly string[];
      /**
       * The paths of watches on znodes that were missing at the last read. Such a watch fires when
       * its znode is created.
       */
      readonly exist: readonly string[];
      /** The paths of watches on lists of children. */
      readonly child: readonly string[];
    }
  /** Removes a watch of this connection. If there is no such watch, the return code is -121. */
  | { readonly type: 'removeWatch'; readonly path: string; readonly kind: WatchKind }
  /**
   * Sets a watch that stays until a request removes it. With `recursive`, the watch is for the
   * znode and all znodes below it. Otherwise the watch is for the znode and its list of children.
   */
  | { readonly type: 'addWatch'; readonly path: string; readonly recursive: boolean }
  /** The server applies all these operations, or none of them. See {@link TransactionReply}. */
  | {
      readonly type: 'transaction';
      readonly path: '/';
      readonly operations: readonly TransactionPart[];
    }
  /** Lists the ephemeral znodes of this session whose paths begin with `path`. */
  | { readonly type: 'getEphemerals'; readonly path: string }
  /** Lists the identities of this connection. */
  | { readonly type: 'whoAmI'; readonly path: '/' }
  /** Counts the znodes below `path`, at any depth. */
  | { readonly type: 'countDescendants'; readonly path: string };

/**
 * Says which watches the request `removeWatch` removes from a znode.
 *
 * - `data`: the watches on the data and the existence of the znode.
 * - `children`: the watches on the list of its children.
 * - `any`: all watches on the znode.
 */
export type WatchKind = 'data' | 'children' | 'any';

/** A part of a transaction. */
export type TransactionPart =
  | OperationOf<'create' | 'setData' | 'remove'>
  /**
   * The transaction fails if the version of the znode is not equal to `version`. If `version` is
   * -1, each version of the znode passes this check.
   */
  | { readonly type: 'check'; readonly path: string; readonly version: number }
  /**
   * The transaction fails if the znode does not exist. Fences are always the first parts of a
   * transaction.
   */
  | { readonly type: 'fence'; readonly path: string };

/** The name of a request. */
export type OperationType = Operation['type'];

/** The member of `Operation` whose `type` is `T`. */
export type OperationOf<T extends OperationType> = Extract<Operation, { readonly type: T }>;
