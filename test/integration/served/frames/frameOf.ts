import { slab } from '../../../../src/transport/wire/jute/write/slab.js';
import { writeInt } from '../../../../src/transport/wire/jute/write/writeInt.js';
import type { Send } from './Program.js';
import { writeField } from './writeField.js';

/**
 * Creates the bytes of a request. If `fault` is set, the bytes are wrong on purpose: see `Fault`.
 */
export function frameOf({ type, fields, fault }: Send, xid: number, root: string): Buffer {
  const writer = slab();
  for (const number of [0, xid, type]) writeInt(writer, number);
  for (const [index, field] of fields.entries()) {
    if (fault?.type === 'length' && fault.field === index) writeInt(writer, fault.length);
    else writeField(writer, field, root);
  }
  const whole = writer.bytes.subarray(0, writer.at);
  const frame =
    fault?.type === 'cut'
      ? whole.subarray(0, Math.max(whole.length - fault.bytes, 4))
      : Buffer.concat([whole, Buffer.alloc(fault?.type === 'more' ? fault.bytes : 0, 1)]);
  frame.writeInt32BE(fault?.type === 'frame' ? fault.length : frame.length - 4);
  return frame;
}
