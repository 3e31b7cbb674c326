import { writeBytes } from '../../../transport/wire/jute/write/writeBytes.js';
import { writeInt } from '../../../transport/wire/jute/write/writeInt.js';
import type { Writer } from '../../../transport/wire/jute/write/Writer.js';
import { nullData } from '../../server/nulls/nullData.js';

/** Writes the data of a znode. `nullData` has the length -1. */
export function writeData(writer: Writer, data: Buffer): void {
  if (data === nullData) writeInt(writer, -1);
  else writeBytes(writer, data);
}
