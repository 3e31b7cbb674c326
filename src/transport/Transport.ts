import type { Observable } from 'rxjs';
import type { ReadAclConfig } from './binding/acl/readAcl.js';
import type { Address } from '../model/Address.js';
import type { NativeConfig, NativeHandle, NativeListener } from './binding/NativeHandle.js';
import type { NodeAcl } from '../model/NodeAcl.js';
import type { OpenConnectionConfig } from './wire/openConnection.js';
import type { KnownSession } from './wire/startSession.js';

/** What a client stands on: the C binding and TCP, or a ZooKeeper in memory. */
export interface Transport {
  /** See `ZkClient.now`. */
  readonly now: () => number;
  /** See `ZkClient.uuid`. */
  readonly uuid: () => string;
  /** Emits, when the next round over the servers may begin, all addresses to be tried. */
  readonly resolve: () => Observable<readonly Address[]>;
  /** The pause after that many rounds that failed, in ms. */
  readonly backoff: (failures: number) => number;
  /** Opens one handle, or gives the reason why it can not. */
  readonly open: (config: NativeConfig, listener: NativeListener) => NativeHandle | Error;
  readonly readAcl: (config: ReadAclConfig) => Observable<NodeAcl>;
  readonly endSession: (config: OpenConnectionConfig, session: KnownSession) => Observable<unknown>;
}
