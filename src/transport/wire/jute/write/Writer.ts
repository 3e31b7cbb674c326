/**
 * The buffer for the frames of one connection. The client sends all frames of one turn of the event
 * loop together. If the buffer has enough room for the frames of the next turn, the client writes
 * them into the same buffer.
 */
export interface Writer {
  bytes: Buffer;
  /** A view of `bytes`. The client writes numbers through this view. */
  view: DataView;
  /** The index where the unsent bytes begin. */
  from: number;
  /** The index where the next field begins. */
  at: number;
}
