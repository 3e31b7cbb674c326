/**
 * A place in a frame. Mutable, and one for the whole life of a connection, so that no frame and no
 * field costs an object.
 */
export interface Reader {
  bytes: Buffer;
  /** Of the same bytes: numbers are read through it. */
  view: DataView;
  /** Where the next field begins. */
  at: number;
  /** Where the frame ends; the bytes go on with the frames behind it. */
  end: number;
}
