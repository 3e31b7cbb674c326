/** A connection that sends and receives frames. It does not interpret the frames. */
export interface Wire {
  /** The frames that have arrived and that no caller has taken yet. */
  readonly frames: Buffer[];
  readonly isClosed: boolean;
  send(bytes: Buffer): void;
  /**
   * Waits until the condition holds or the peer ends the connection, and then returns true. If
   * neither happens within five seconds, returns false.
   */
  until(condition: () => boolean): Promise<boolean>;
  close(): void;
}
