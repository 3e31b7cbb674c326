/**
 * A frame from the server, and the place of the next field in this frame. The object is mutable.
 * Each connection has only one such object, so frames and fields need no new objects.
 */
export interface Reader {
  bytes: Buffer;
  /** A view of the same bytes, to read numbers. */
  view: DataView;
  /** The index where the next field begins. */
  at: number;
  /** The index where the frame ends. The bytes behind this index belong to the next frames. */
  end: number;
}
