import type { Writer } from '../jute/write/Writer.js';
import { writeBoolean } from '../jute/write/writeBoolean.js';
import { writeText } from '../jute/write/writeText.js';

/** A read that may set a watch. */
export interface WatchedRead {
  readonly path: string;
  readonly watch: boolean;
}

/** Encodes `ustring path; boolean watch`, which all reads with a watch are. */
export function encodeRead(writer: Writer, { path, watch }: WatchedRead): void {
  writeText(writer, path);
  writeBoolean(writer, watch);
}
