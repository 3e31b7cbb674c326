import ZooKeeper from 'zookeeper';

/** A stat as the binding gives it. */
export interface NativeStat {
  readonly czxid: number;
  readonly mzxid: number;
  readonly pzxid: number;
  readonly ctime: Date;
  readonly mtime: Date;
  readonly version: number;
  readonly cversion: number;
  readonly aversion: number;
  readonly dataLength: number;
  readonly numChildren: number;
  readonly ephemeralOwner: string;
}

/** What follows the message is there only when the return code is 0. */
type Completion<A extends readonly unknown[]> = (rc: number, message: string, ...reply: A) => void;
/** Every call gives 0, or the return code with which it was refused: then nothing is called back. */
type Accepted = number;

/** The part of the native object that the library uses; names and argument order are the binding's. */
export interface NativeHandle {
  readonly state: number;
  readonly client_id: string;
  readonly client_password: string;
  readonly timeout: number;
  a_create(path: string, data: Buffer, flags: number, done: Completion<[string]>): Accepted;
  a_create_ttl(
    path: string,
    data: Buffer,
    flags: number,
    ttl: number,
    done: Completion<[string]>,
  ): Accepted;
  a_exists(path: string, watch: boolean, done: Completion<[NativeStat]>): Accepted;
  a_get(path: string, watch: boolean, done: Completion<[NativeStat, Buffer | null]>): Accepted;
  a_get_children2(
    path: string,
    watch: boolean,
    done: Completion<[readonly string[], NativeStat]>,
  ): Accepted;
  a_set(path: string, data: Buffer, version: number, done: Completion<[NativeStat]>): Accepted;
  a_delete_(path: string, version: number, done: Completion<[]>): Accepted;
  a_set_acl(
    path: string,
    version: number,
    acl: readonly NativeAcl[],
    done: Completion<[]>,
  ): Accepted;
  a_sync(path: string, done: Completion<[string]>): Accepted;
  add_auth(scheme: string, credentials: string, done: Completion<[]>): Accepted;
  set_servers(servers: string): Accepted;
  close(): void;
}

/** An entry of an access control list as `a_set_acl` reads it. */
export interface NativeAcl {
  readonly perm: number;
  readonly scheme: string;
  readonly auth: string;
}

/** Settings of one handle. */
export interface NativeConfig {
  /** One numeric address: with names or several servers the C client blocks or spins. */
  readonly connect: string;
  readonly timeout: number;
  readonly client_id?: string;
  readonly client_password?: string;
}

/** What a handle reports: `connect`, `connecting`, `close` with a code, or a watch event with a path. */
export type NativeListener = (event: string, detail: string | number | undefined) => void;

/** Values of `state`; anything else is a handle that is not connecting (any more). */
export const HandleState = { connecting: 1, associating: 2, connected: 3 } as const;

/** Codes of the `close` event. */
export const CloseCode = { expired: -112, authFailed: -113 } as const;

/**
 * Opens one native handle, or gives the reason why the C client refuses to. The only place that
 * knows the binding.
 */
export function openNative(config: NativeConfig, listener: NativeListener): NativeHandle | Error {
  // The wrapper's own methods format all their arguments for a log on each call: only the native
  // object inside it is used.
  const native = (new ZooKeeper({}) as unknown as { readonly native: Opening }).native;
  native.emit = (event, _handle, detail) => {
    listener(event, detail);
  };
  const opened = native.init({
    ...config,
    debug_level: 0,
    // Otherwise eleven reads that complete no packet, as of a large reply, count as an expiry.
    response_counter_limit: 1e9,
  });
  return opened instanceof Error ? opened : native;
}

interface Opening extends NativeHandle {
  emit: (event: string, handle: unknown, detail: string | number | undefined) => void;
  init(config: object): unknown;
}
