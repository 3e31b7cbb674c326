import type { AbortConfig } from './AbortConfig.js';

/** Settings of `client.promises.connected`. */
export interface ConnectedConfig extends AbortConfig {
  /** How long to wait for the state `connected`, in ms. @defaultValue no limit */
  readonly timeout?: number;
}
