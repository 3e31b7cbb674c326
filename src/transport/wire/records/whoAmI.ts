import { readText } from '../jute/read/readText.js';
import type { Reader } from '../jute/read/Reader.js';
import { readVector } from '../jute/read/readVector.js';
import type { Identity } from '../../../model/Identity.js';
import { nothing } from './nothing.js';
import type { RecordOf } from './RecordOf.js';

/**
 * The request has no fields. The reply is `vector<ClientInfo> clientInfo`. Each ClientInfo is
 * `ustring authScheme, user`.
 */
export const whoAmI: RecordOf<'whoAmI'> = {
  typeOf: () => 107,
  encode: nothing,
  decode: (reader) => readVector(reader, readIdentity),
};

function readIdentity(reader: Reader): Identity {
  const scheme = readText(reader);
  return { scheme, id: readText(reader) };
}
