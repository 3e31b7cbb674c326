/**
 * One of the two connections of a proxy: the connection to the client, or the connection to the
 * server.
 */
export type LinkEnd = 'client' | 'server';

/**
 * A pair of connections: the connection from a client, and the proxy's connection to the server for
 * this client.
 */
export interface Link {
  /** True until the client ends its connection to the proxy. */
  readonly held: boolean;
  /** Whether the proxy has dropped data of the two connections. */
  readonly lossy: boolean;
  /** Resets both connections. */
  reset(): void;
  /** Resets one of the two connections. */
  resetEnd(end: LinkEnd): void;
}
