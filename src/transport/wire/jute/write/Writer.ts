/**
 * Frames on their way to the socket. Mutable, and one for the whole life of a connection: all that is
 * written in one turn goes out together, and the bytes are used again.
 */
export interface Writer {
  bytes: Buffer;
  /** Of the same bytes: numbers are written through it. */
  view: DataView;
  /** Where what has not been sent yet begins. */
  from: number;
  /** Where the next field begins. */
  at: number;
}
