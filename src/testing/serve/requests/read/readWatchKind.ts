import { ProtocolError } from '../../../../errors/wire/ProtocolError.js';
import type { OperationOf, WatchKind } from '../../../../transport/Operation.js';
import { readInt } from '../../../../transport/wire/jute/read/readInt.js';
import type { Reader } from '../../../../transport/wire/jute/read/Reader.js';
import { watchTypes } from '../../../../transport/wire/records/watchTypes.js';
import { readPath } from './readPath.js';

/** Reads `ustring path; int type`. Throws for a type that servers before 3.9 do not know. */
export function readWatchKind(reader: Reader): Pick<OperationOf<'removeWatch'>, 'path' | 'kind'> {
  const path = readPath(reader);
  const type = readInt(reader);
  const kinds = Object.keys(watchTypes) as WatchKind[];
  const kind = kinds.find((each) => watchTypes[each] === type);
  if (kind === undefined) throw new ProtocolError(`watches of the type ${String(type)}`);
  return { path, kind };
}
