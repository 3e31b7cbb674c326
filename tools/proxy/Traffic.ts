/**
 * The present settings of a proxy. They may change at any time, and apply to each piece of data at
 * the moment when the proxy forwards it.
 */
export interface Traffic {
  /** The server for new connections. */
  target: { readonly host: string; readonly port: number };
  /** Whether the proxy drops all data. */
  swallowed: boolean;
  /** How long the proxy keeps data before it forwards the data, in both directions, in ms. */
  delay: number;
  /** Largest piece of data that is sent to a client, in bytes. */
  chunk: number;
  /** The pause after each of these pieces, in ms. */
  pause: number;
}
