/**
 * The present settings of a proxy. The settings can change at any time. For each piece of data, the
 * proxy uses the settings at the moment when it forwards the piece.
 */
export interface Traffic {
  /** The proxy connects new clients to this server. */
  target: { readonly host: string; readonly port: number };
  /** Whether the proxy drops all data. */
  swallowed: boolean;
  /**
   * The delay of the proxy in ms, in both directions. The proxy keeps data for this time before it
   * forwards the data.
   */
  delay: number;
  /** The largest piece of data that the proxy sends to a client, in bytes. */
  chunk: number;
  /**
   * The pause after each piece that the proxy sends to a client, in ms. There is no pause if
   * `chunk` is `Infinity`.
   */
  pause: number;
}
