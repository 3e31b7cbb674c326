/** One of the two connections that a proxy joins: to the client, or to the server. */
export type LinkEnd = 'client' | 'server';

/** A connection from a client, and the connection that the proxy has made to the server for it. */
export interface Link {
  /** True until the client ends its connection. */
  readonly held: boolean;
  /** Whether the proxy has dropped data of these connections. */
  readonly lossy: boolean;
  /** Resets both connections. */
  reset(): void;
  /** Resets one of the two connections. */
  resetEnd(end: LinkEnd): void;
}
