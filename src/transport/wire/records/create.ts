import { createFlags } from '../../createFlags.js';
import type { OperationOf } from '../../Operation.js';
import { readCreatedPath } from '../jute/read/readCreatedPath.js';
import { readStat } from '../jute/read/readStat.js';
import { writeAcl } from '../jute/write/writeAcl.js';
import { writeBytes } from '../jute/write/writeBytes.js';
import { writeInt } from '../jute/write/writeInt.js';
import { writeLong } from '../jute/write/writeLong.js';
import { writeText } from '../jute/write/writeText.js';
import { writeVector } from '../jute/write/writeVector.js';
import type { RecordOf } from './RecordOf.js';

const plain = 1;

/**
 * ZooKeeper has four requests to create a znode: create (1), create2 (15), createContainer (19) and
 * createTTL (21). Each request is `ustring path; buffer data; vector<ACL> acl; int flags`.
 * createTTL also has `long ttl` at the end. The reply to create is `ustring path`. The replies to
 * the three other requests also have `Stat stat` at the end.
 */
export const create: RecordOf<'create'> = {
  typeOf,
  encode(writer, { path, data, acl, mode, ttl }) {
    writeText(writer, path);
    writeBytes(writer, data);
    writeVector(writer, acl, writeAcl);
    writeInt(writer, createFlags[mode]);
    if (ttl !== undefined) writeLong(writer, ttl);
  },
  decode(reader, operation) {
    const path = readCreatedPath(reader, operation);
    if (typeOf(operation) === plain) return path;
    const stat = readStat(reader);
    return operation.stat === true ? { path, stat } : path;
  },
};

function typeOf({ mode, stat }: Pick<OperationOf<'create'>, 'mode' | 'stat'>): number {
  if (mode === 'container') return 19;
  if (mode === 'ttl' || mode === 'ttlSequential') return 21;
  return stat === true ? 15 : plain;
}
