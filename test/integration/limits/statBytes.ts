import { int, long } from '../../unit/transport/wire/wire.js';

/** The stat of a znode with two bytes of data. The stat has the format that a server sends. */
export const statBytes: Buffer = Buffer.concat([
  ...[long(1n), long(1n), long(1_700_000_000_000n), long(1_700_000_000_000n)],
  ...[int(0), int(0), int(0), long(0n), int(2), int(0), long(1n)],
]);
