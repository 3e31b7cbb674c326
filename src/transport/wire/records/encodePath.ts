import type { Writer } from '../jute/write/Writer.js';
import { writeText } from '../jute/write/writeText.js';

/** Encodes `ustring path`, the only field of some requests. */
export function encodePath(writer: Writer, { path }: { readonly path: string }): void {
  writeText(writer, path);
}
