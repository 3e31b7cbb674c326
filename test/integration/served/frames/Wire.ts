/** A connection as a stream of frames, without any knowledge of what they mean. */
export interface Wire {
  /** What has arrived and was not taken yet. */
  readonly frames: Buffer[];
  readonly isClosed: boolean;
  send(bytes: Buffer): void;
  /** Waits until the condition holds or the peer has ended the connection; false after five seconds. */
  until(condition: () => boolean): Promise<boolean>;
  close(): void;
}
