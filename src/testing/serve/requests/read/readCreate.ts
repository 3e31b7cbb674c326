import { InvalidArgumentError } from '../../../../errors/InvalidArgumentError.js';
import { checkPath } from '../../../../model/checks/checkPath.js';
import type { CreateMode } from '../../../../model/CreateMode.js';
import { isSequential } from '../../../../model/isSequential.js';
import { createFlags } from '../../../../transport/createFlags.js';
import type { OperationOf } from '../../../../transport/Operation.js';
import { readAcl } from '../../../../transport/wire/jute/read/readAcl.js';
import { readBytesInPlace } from '../../jute/readBytesInPlace.js';
import { readInt } from '../../../../transport/wire/jute/read/readInt.js';
import { readLong } from '../../../../transport/wire/jute/read/readLong.js';
import { readText } from '../../../../transport/wire/jute/read/readText.js';
import { readVector } from '../../../../transport/wire/jute/read/readVector.js';
import type { Reader } from '../../../../transport/wire/jute/read/Reader.js';
import { createType } from '../createType.js';

const modes = new Map(
  Object.entries(createFlags).map(([mode, flags]) => [flags, mode as CreateMode]),
);

/** Reads `ustring path; buffer data; vector<ACL> acl; int flags`, and `long ttl` in createTTL. */
export function readCreate(reader: Reader, type: number): OperationOf<'create'> {
  const path = readText(reader);
  const data = readBytesInPlace(reader);
  const acl = readVector(reader, readAcl);
  const mode = modeOf(readInt(reader));
  const ttl = type === createType.ttl ? readLong(reader) : -1;
  checkPath(path, isSequential(mode));
  const operation = {
    type: 'create',
    path,
    data,
    acl,
    mode,
    ttl: ttl < 0 ? undefined : ttl,
  } as const;
  return type === createType.plain ? operation : { ...operation, stat: true };
}

function modeOf(flags: number): CreateMode {
  const mode = modes.get(flags);
  if (mode === undefined) throw new InvalidArgumentError('flags', 'must be known', String(flags));
  return mode;
}
