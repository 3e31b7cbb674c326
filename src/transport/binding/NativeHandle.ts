/** The stat of a znode, as the npm package `zookeeper` delivers the stat. */
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

/** Called with the reply to a request. The arguments after `message` exist only if `rc` is 0. */
type Completion<A extends readonly unknown[]> = (rc: number, message: string, ...reply: A) => void;
/**
 * The return code of a method of the handle. 0: the C client has accepted the request. Any other
 * code: the C client has refused the request, and never calls the callback of the request.
 */
type Accepted = number;

/**
 * One connection of the C client. In comments, this object is called the handle. The npm package
 * defines the properties and methods, except `began`, `sent` and `atRest`.
 */
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
  /**
   * Each callback of a request (a `Completion`) must call `began` at its start. Otherwise `atRest`
   * does not know that a callback is running. A `NativeListener` does not need to call `began`.
   */
  began(): void;
  /**
   * Must be called after each call that sends a request. As soon as no callback of the handle is
   * running, `sent` reads the state of the handle. If the handle is no longer connected, `sent`
   * calls `gone`.
   */
  sent(gone: () => void): void;
  /**
   * Calls `act` when no callback of the handle is running. Only `act` may close the handle. A call
   * of `close` outside `act` could abort the process.
   */
  atRest(act: () => void): void;
}

/** One entry of an access control list, in the form that `a_set_acl` requires. */
export interface NativeAcl {
  readonly perm: number;
  readonly scheme: string;
  readonly auth: string;
}

/** Settings of one handle. */
export interface NativeConfig {
  /**
   * The IP address and the port of one server. With a host name or with several servers, the C
   * client may block the event loop or use all CPU time.
   */
  readonly connect: string;
  readonly timeout: number;
  readonly client_id?: string;
  readonly client_password?: string;
}

/**
 * The callback for the events of a handle. The event is `connect`, `connecting`, `close` with a
 * code, or a watch event with a path.
 */
export type NativeListener = (event: string, detail: string | number | undefined) => void;
