/**
 * A frame from the server, and the place of the next field in this frame. The client uses the same
 * mutable `Reader` for all frames of a connection. A new object for each frame would take time.
 */
export interface Reader {
  bytes: Buffer;
  /** A view of `bytes`. The client reads numbers through this view. */
  view: DataView;
  /** The index where the next field begins. */
  at: number;
  /** The index where the frame ends. The bytes after this index belong to the next frames. */
  end: number;
}
