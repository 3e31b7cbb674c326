import type { Observable } from 'rxjs';
import type { Acl } from '../../model/Acl.js';
import type { CreateConfig } from '../../model/CreateConfig.js';
import type { Created } from '../../model/Created.js';
import type { Data } from '../../model/Data.js';
import type { Identity } from '../../model/Identity.js';
import type { NodeAcl } from '../../model/NodeAcl.js';
import type { NodeChildren } from '../../model/NodeChildren.js';
import type { NodeData } from '../../model/NodeData.js';
import type { SessionState } from '../../model/SessionState.js';
import type { Stat } from '../../model/Stat.js';
import type { TransactionConfig } from '../../model/TransactionConfig.js';
import type { TransactionOperation } from '../../model/TransactionOperation.js';
import type { TransactionResults } from '../../model/TransactionResults.js';
import type { VersionConfig } from '../../model/VersionConfig.js';
import type { AbortConfig } from './AbortConfig.js';
import type { ConnectedConfig } from './ConnectedConfig.js';

/**
 * The requests of a client as Promises: `await client.promises.create('/a', 'x')`.
 *
 * Each method does the same as the method of {@link ZkRequests} with the same name. Each call sends
 * its request once, and the client sends the requests in the order of the calls. If the request
 * fails, the Promise rejects with the same error as the Observable. If the method of `ZkRequests`
 * throws an `InvalidArgumentError`, the Promise rejects with this error. The stack of each of these
 * errors shows the line of the program that called the method.
 *
 * When `signal` is aborted, the Promise rejects with the reason of the signal. If the client has
 * not sent the request yet, it never sends the request. If the client has already sent a write, the
 * server may still apply this write.
 *
 * @example
 * ```ts
 * async function rename(from: string, to: string): Promise<void> {
 *   const { data, stat } = await client.promises.getData(from);
 *   await client.promises.transaction([
 *     { type: 'create', path: to, data },
 *     { type: 'remove', path: from, version: stat.version },
 *   ]);
 * }
 * ```
 */
export interface ZkPromises {
  /** See `ZkRequests.exists`. */
  exists(path: string, config?: AbortConfig): Promise<Stat | null>;

  /** See `ZkRequests.getData`. */
  getData(path: string, config?: AbortConfig): Promise<NodeData>;

  /** See `ZkRequests.getChildren`. */
  getChildren(path: string, config?: AbortConfig): Promise<NodeChildren>;

  /** See `ZkRequests.getAcl`. */
  getAcl(path: string, config?: AbortConfig): Promise<NodeAcl>;

  /** See `ZkRequests.getEphemerals`. */
  getEphemerals(prefix?: string, config?: AbortConfig): Promise<readonly string[]>;

  /** See `ZkRequests.countDescendants`. */
  countDescendants(path: string, config?: AbortConfig): Promise<number>;

  /** See `ZkRequests.whoAmI`. */
  whoAmI(config?: AbortConfig): Promise<readonly Identity[]>;

  /** See `ZkRequests.addAuth`. */
  addAuth(scheme: string, credentials: string, config?: AbortConfig): Promise<void>;

  /** See `ZkRequests.sync`. */
  sync(path: string, config?: AbortConfig): Promise<void>;

  /** See `ZkRequests.create`. */
  create<S extends boolean = false>(
    path: string,
    data?: Data,
    config?: CreateConfig<S> & AbortConfig,
  ): Promise<Created<S>>;

  /** See `ZkRequests.setData`. */
  setData(path: string, data: Data, config?: VersionConfig & AbortConfig): Promise<Stat>;

  /** See `ZkRequests.remove`. */
  remove(path: string, config?: VersionConfig & AbortConfig): Promise<void>;

  /** See `ZkRequests.transaction`. */
  transaction<const O extends readonly TransactionOperation[]>(
    operations: O,
    config?: TransactionConfig & AbortConfig,
  ): Promise<TransactionResults<O>>;

  /** See `ZkRequests.setAcl`. */
  setAcl(path: string, acl: readonly Acl[], config?: VersionConfig & AbortConfig): Promise<void>;

  /** See `ZkRequests.ensurePath`. */
  ensurePath(path: string, config?: Pick<CreateConfig, 'mode'> & AbortConfig): Promise<void>;

  /**
   * Resolves with the state of the session as soon as the client is connected. If the client is
   * already connected, the Promise resolves at once. Lost connections and expired sessions do not
   * end the wait. After `timeout` ms, the Promise rejects with NOT_CONNECTED. The `cause` of this
   * error shows why the last attempt to connect failed. Rejects with CLIENT_CLOSED when the client
   * is closed, and with AUTH_FAILED if a server refuses an identity.
   *
   * @example
   * ```ts
   * const { server } = await client.promises.connected({ timeout: 10_000 });
   * console.log(`connected to ${server}`);
   * ```
   */
  connected(config?: ConnectedConfig): Promise<Extract<SessionState, { status: 'connected' }>>;

  /**
   * Resolves with the first value of a stream of this client, and unsubscribes. If the client is
   * closed before the first value, the Promise rejects. The error is AUTH_FAILED if the client is
   * closed because a server refused an identity. Otherwise the error is CLIENT_CLOSED.
   * `firstValueFrom` of RxJS is different: if a stream completes because the client is closed,
   * `firstValueFrom` rejects with EmptyError.
   *
   * @example
   * ```ts
   * const signal = AbortSignal.timeout(5_000);
   * const config$ = watchData(client, '/config').pipe(whenPresent());
   * const { data } = await client.promises.first(config$, { signal });
   * console.log(data.toString());
   * ```
   */
  first<T>(stream$: Observable<T>, config?: AbortConfig): Promise<T>;
}
