/**
 * A frame from the server, and the place of the next field in this frame. All frames of a
 * connection use the same mutable `Reader`, because a new object for each frame would take time.
 */
export interface Reader {
  bytes: Buffer;
  /** A view of the same bytes, to read numbers. */
  view: DataView;
  /** The index where the next field begins. */
  at: number;
  /** The index where the frame ends. The bytes after this index belong to the next frames. */
  end: number;
}
