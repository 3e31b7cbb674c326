import { writeBytes } from '../../../transport/wire/jute/write/writeBytes.js';
import { writeInt } from '../../../transport/wire/jute/write/writeInt.js';
import type { Writer } from '../../../transport/wire/jute/write/Writer.js';
import { nullData } from '../../server/nulls/nullData.js';

/**
 * Writes the data of a znode. For `nullData`, the function writes only the length -1, which means
 * null.
 */
export function writeData(writer: Writer, data: Buffer): void {
  if (data === nullData) writeInt(writer, -1);
  else writeBytes(writer, data);
}
