import { readText } from '../jute/read/readText.js';
import type { Reader } from '../jute/read/Reader.js';
import { readVector } from '../jute/read/readVector.js';
import type { Identity } from '../../../model/Identity.js';
import { nothing } from './nothing.js';
import type { RecordOf } from './RecordOf.js';

/** Request without fields, reply `vector<ClientInfo> clientInfo`, each `ustring authScheme, user`. */
export const whoAmI: RecordOf<'whoAmI'> = {
  typeOf: () => 107,
  encode: nothing,
  decode: (reader) => readVector(reader, readIdentity),
};

function readIdentity(reader: Reader): Identity {
  const scheme = readText(reader);
  return { scheme, id: readText(reader) };
}
