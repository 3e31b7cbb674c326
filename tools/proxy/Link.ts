/** Which of the two connections of a link. */
export type LinkEnd = 'client' | 'server';

/** A connection of a client, together with the one made to the server for it. */
export interface Link {
  /** True until the client ends the connection. */
  readonly held: boolean;
  /** True when something sent over it was lost. */
  readonly lossy: boolean;
  /** Resets both connections. */
  reset(): void;
  /** Resets one of the two connections. */
  resetEnd(end: LinkEnd): void;
}
