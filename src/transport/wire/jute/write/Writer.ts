/**
 * Frames on their way to the socket. Mutable, with one object for the whole life of a connection.
 * Everything that is written in one turn is sent together, and the bytes are used again.
 */
export interface Writer {
  bytes: Buffer;
  /** A view of the same bytes, to write numbers. */
  view: DataView;
  /** Where the unsent bytes begin. */
  from: number;
  /** Where the next field begins. */
  at: number;
}
