/**
 * One of the two connections of a {@link Link}: the connection to the client, or the connection to
 * the server.
 */
export type LinkEnd = 'client' | 'server';

/**
 * Two connections of the proxy that belong together. One leads from a client to the proxy. The
 * other leads from the proxy to the server, and carries the data of this client.
 */
export interface Link {
  /**
   * True until the client ends its connection to the proxy, or until the proxy resets this
   * connection.
   */
  readonly held: boolean;
  /**
   * Whether the proxy may have dropped data of the two connections. If so, the proxy resets these
   * connections when it stops dropping data.
   */
  readonly lossy: boolean;
  /** Resets both connections. */
  reset(): void;
  /** Resets one of the two connections. */
  resetEnd(end: LinkEnd): void;
}
