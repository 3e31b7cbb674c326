import { int, long } from '../../unit/transport/wire/wire.js';

/** A stat with two bytes of data, as a server sends it. */
export const statBytes: Buffer = Buffer.concat([
  ...[long(1n), long(1n), long(1_700_000_000_000n), long(1_700_000_000_000n)],
  ...[int(0), int(0), int(0), long(0n), int(2), int(0), long(1n)],
]);
