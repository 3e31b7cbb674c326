import type { Acl, CreateConfig, CreateMode, TransactionOperation, VersionConfig } from 'rxzk';

/** The paths that programs use: few, so that their commands meet. */
export const paths = [
  '/',
  '/a',
  '/b',
  '/a/a',
  '/a/b',
  '/b/a',
  '/a/a/a',
  '/a/b/a',
  '/a/a0000000000',
] as const;

/** The number of clients of a program. */
export const clientCount = 3;

/** An action of one client, as plain data. */
export type Action =
  | { readonly do: ReadName; readonly path: string }
  | {
      readonly do: 'create';
      readonly path: string;
      readonly data: string;
      readonly config: CreateConfig<boolean>;
    }
  | {
      readonly do: 'setData';
      readonly path: string;
      readonly data: string;
      readonly config: VersionConfig;
    }
  | { readonly do: 'remove'; readonly path: string; readonly config: VersionConfig }
  | {
      readonly do: 'setAcl';
      readonly path: string;
      readonly acl: readonly Acl[];
      readonly config: VersionConfig;
    }
  | { readonly do: 'transaction'; readonly operations: readonly TransactionOperation[] }
  | { readonly do: 'ensurePath'; readonly path: string; readonly mode: CreateMode }
  | { readonly do: 'addAuth'; readonly scheme: string; readonly credentials: string }
  /** Subscribes to a stream, which goes on until the client leaves it or closes. */
  | { readonly do: StreamName; readonly path: string }
  | { readonly do: 'watchTree'; readonly path: string; readonly recursive: boolean }
  /** Unsubscribes from all streams of the client. */
  | { readonly do: 'leave' }
  /** Unsubscribes from one stream, if there is any: the remainder counts. */
  | { readonly do: 'leaveOne'; readonly which: number }
  /** The client has no connection while the next client writes. Its session may end meanwhile. */
  | { readonly do: 'away'; readonly expires: boolean; readonly meanwhile: readonly Write[] }
  /**
   * Closes the client and opens another one in its place; cuts its connection; lets its session
   * expire.
   */
  | { readonly do: Fault };

/** An action of one client while another one is away. */
export type Write = Extract<
  Action,
  { readonly do: 'create' | 'setData' | 'remove' | 'transaction' }
>;

/** An event that happens to a client, not one of its requests. */
export type Fault = 'close' | 'cut' | 'expire';

/** The requests that have nothing but a path, if that. */
export type ReadName =
  | 'exists'
  | 'getData'
  | 'getChildren'
  | 'getAcl'
  | 'countDescendants'
  | 'getEphemerals'
  | 'whoAmI'
  | 'sync'
  | 'renewLease'
  | 'armExists'
  | 'armData'
  | 'armChildren';

/** The streams, all of which set their watches again. */
export type StreamName = 'watchExists' | 'watchData' | 'watchChildren';

/** An action and the number of the client whose it is. */
export type Command = Action & { readonly client: number };

/** Commands that are carried out strictly one after the other. */
export type Program = readonly Command[];
