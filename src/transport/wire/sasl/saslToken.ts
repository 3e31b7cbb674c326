import { readBytes } from '../jute/read/readBytes.js';
import { readInt } from '../jute/read/readInt.js';
import { writeBytes } from '../jute/write/writeBytes.js';
import type { WireRecord } from '../records/WireRecord.js';

/**
 * The request has one field: `token`, of the type `buffer`. The reply also has one field: `token`,
 * of the type `buffer`. If the token in the reply is null, the server has nothing to send.
 */
export const saslToken: WireRecord<Uint8Array, Buffer | null> = {
  typeOf: () => 102,
  encode: writeBytes,
  decode(reader) {
    const isNull = reader.at + 4 <= reader.end && reader.view.getInt32(reader.at) === -1;
    if (isNull) {
      readInt(reader);
      return null;
    }
    return readBytes(reader);
  },
};
