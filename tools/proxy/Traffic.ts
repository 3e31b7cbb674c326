/**
 * The present settings of a proxy. The proxy reads a setting each time that it uses the setting. So
 * a test can change the settings at any time.
 */
export interface Traffic {
  /** The proxy connects new clients to this server. */
  target: { readonly host: string; readonly port: number };
  /** Whether the proxy drops all data. */
  swallowed: boolean;
  /** How long the proxy keeps data before it forwards the data, in ms, in both directions. */
  delay: number;
  /** The proxy splits the data for a client into pieces of at most this size, in bytes. */
  chunk: number;
  /**
   * The pause after each piece that the proxy sends to a client, in ms. There is no pause if
   * `chunk` is `Infinity`.
   */
  pause: number;
}
