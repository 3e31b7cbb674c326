/**
 * The present settings of a proxy. The settings can change at any time. When the proxy forwards a
 * piece of data, it uses the settings of this moment.
 */
export interface Traffic {
  /** The server for new connections. */
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
  /** The pause after each piece of data, in ms. */
  pause: number;
}
