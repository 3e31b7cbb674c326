import type { Writer } from '../jute/write/Writer.js';
import { writeBoolean } from '../jute/write/writeBoolean.js';
import { writeText } from '../jute/write/writeText.js';

/** A read that may set a watch. */
export interface WatchedRead {
  readonly path: string;
  readonly watch: boolean;
}

/** Writes `ustring path; boolean watch`. All reads that may set a watch have these two fields. */
export function encodeRead(writer: Writer, { path, watch }: WatchedRead): void {
  writeText(writer, path);
  writeBoolean(writer, watch);
}
