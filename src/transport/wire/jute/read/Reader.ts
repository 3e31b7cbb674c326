/**
 * A place in a frame. Mutable, with one object for the whole life of a connection. So no frame and
 * no field needs a new object.
 */
export interface Reader {
  bytes: Buffer;
  /** A view of the same bytes, to read numbers. */
  view: DataView;
  /** Where the next field begins. */
  at: number;
  /** Where the frame ends. The following frames come after it. */
  end: number;
}
