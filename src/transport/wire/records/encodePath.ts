import type { Writer } from '../jute/write/Writer.js';
import { writeText } from '../jute/write/writeText.js';

/** Writes `ustring path`, for requests that have only this field. */
export function encodePath(writer: Writer, { path }: { readonly path: string }): void {
  writeText(writer, path);
}
