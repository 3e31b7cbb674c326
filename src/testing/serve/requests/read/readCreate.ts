import type { CreateMode } from '../../../../model/CreateMode.js';
import { createFlags } from '../../../../transport/createFlags.js';
import type { OperationOf } from '../../../../transport/Operation.js';
import { readBytesInPlace } from '../../jute/readBytesInPlace.js';
import { readInt } from '../../../../transport/wire/jute/read/readInt.js';
import { readLong } from '../../../../transport/wire/jute/read/readLong.js';
import { readVector } from '../../../../transport/wire/jute/read/readVector.js';
import type { Reader } from '../../../../transport/wire/jute/read/Reader.js';
import { createType } from '../createType.js';
import { readEntry } from './readEntry.js';
import { readPath } from './readPath.js';

const modes = new Map(
  Object.entries(createFlags).map(([mode, flags]) => [flags, mode as CreateMode]),
);

/**
 * Reads `ustring path; buffer data; vector<ACL> acl; int flags`. In a createTTL, `long ttl`
 * follows.
 */
export function readCreate(reader: Reader, type: number): OperationOf<'create'> {
  const path = readPath(reader);
  const data = readBytesInPlace(reader);
  const acl = readVector(reader, readEntry);
  const known = modes.get(readInt(reader));
  const ttl = type === createType.ttl ? readLong(reader) : -1;
  // If the flags are unknown, the operation gets the mode `ttl`, but no lifetime. The database
  // refuses such an operation. A real server refuses unknown flags with the same return code.
  const mode = known ?? 'ttl';
  const operation = {
    type: 'create',
    path,
    data,
    acl,
    mode,
    ttl: ttl < 0 || known === undefined ? undefined : ttl,
  } as const;
  return type === createType.plain ? operation : { ...operation, stat: true };
}
