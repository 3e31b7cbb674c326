/** A connection as a stream of frames, without any knowledge of their meaning. */
export interface Wire {
  /** The frames that have arrived and nobody has taken yet. */
  readonly frames: Buffer[];
  readonly isClosed: boolean;
  send(bytes: Buffer): void;
  /** Waits until the condition holds or the peer has ended the connection; false after five seconds. */
  until(condition: () => boolean): Promise<boolean>;
  close(): void;
}
