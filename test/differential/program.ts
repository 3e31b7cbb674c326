import type { Acl, CreateConfig, CreateMode, TransactionOperation, VersionConfig } from 'rxzk';

/**
 * The paths of the znodes that the programs use. There are only a few paths. So commands of
 * different clients often use the same path.
 */
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
  /** Subscribes to a stream. The subscription lasts until the client unsubscribes or closes. */
  | { readonly do: StreamName; readonly path: string }
  | { readonly do: 'watchTree'; readonly path: string; readonly recursive: boolean }
  /** Unsubscribes from all streams of the client. */
  | { readonly do: 'leave' }
  /**
   * Unsubscribes from one stream, if the client has any streams. The index of this stream is
   * `which` modulo the number of streams.
   */
  | { readonly do: 'leaveOne'; readonly which: number }
  /**
   * Ends the connection of this client. While this client has no connection, another client makes
   * the writes in `meanwhile`. The other client is the client with the next number, or client 0 if
   * there is no next number. If `expires` is true, the session of the disconnected client ends
   * after the writes.
   */
  | { readonly do: 'away'; readonly expires: boolean; readonly meanwhile: readonly Write[] }
  /**
   * A fault that happens to the client:
   *
   * - `close` closes the client and opens another client in its place.
   * - `cut` ends the connection of the client.
   * - `expire` ends the session of the client.
   */
  | { readonly do: Fault };

/** A write that one client makes while another client has no connection. */
export type Write = Extract<
  Action,
  { readonly do: 'create' | 'setData' | 'remove' | 'transaction' }
>;

/** A fault that happens to a client. A fault is not a request of the client. */
export type Fault = 'close' | 'cut' | 'expire';

/** The requests that have no argument except a path. Some of them ignore the path. */
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

/**
 * The streams of single znodes. After a lost connection, the watch of a stream is set again. Over
 * the wire transport, the client sets the watch. Over the binding, the stream sets the watch with a
 * new read.
 */
export type StreamName = 'watchExists' | 'watchData' | 'watchChildren';

/** An action, and the number of the client that does it. */
export type Command = Action & { readonly client: number };

/** Commands that run strictly one after the other. */
export type Program = readonly Command[];
