/**
 * The buffer for the frames of one connection. The client sends all frames of one turn of the event
 * loop together. After that, it writes the next frames into the same buffer.
 */
export interface Writer {
  bytes: Buffer;
  /** A view of the same bytes, to write numbers. */
  view: DataView;
  /** The index where the unsent bytes begin. */
  from: number;
  /** The index where the next field begins. */
  at: number;
}
