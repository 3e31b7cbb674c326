/**
 * Returns the bytes of an int in the protocol. No function of this file uses the code under test.
 * So the tests also notice if the code under test writes a value wrongly.
 */
export function int(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

export function long(value: bigint): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64BE(value);
  return bytes;
}

export function text(value: string): Buffer {
  return Buffer.concat([int(Buffer.byteLength(value)), Buffer.from(value)]);
}

export function frame(...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  return Buffer.concat([int(body.length), body]);
}

/** Returns the frame of a reply. If `returnCode` is not 0, the body must be empty. */
export function reply(xid: number, returnCode: number, ...body: readonly Buffer[]): Buffer {
  return frame(int(xid), long(99n), int(returnCode), ...body);
}

/** Returns the frame that grants a session. `sessionTimeout` is in ms. */
export function grantOf(sessionTimeout: number): Buffer {
  const password = Buffer.concat([int(16), Buffer.alloc(16, 7)]);
  return frame(int(0), int(sessionTimeout), long(0x1000abcn), password, Buffer.of(0));
}

export const connected: Buffer = grantOf(4000);

/**
 * The bytes of a stat. No two fields of this stat have the same value. So a test notices if the
 * client swaps two fields.
 */
export const statBody: readonly Buffer[] = [
  ...[long(0x100000002n), long(0x100000003n), long(1_700_000_000_001n), long(1_700_000_000_002n)],
  ...[int(4), int(5), int(6), long(-0x7fff_ffff_ffff_fff0n), int(7), int(8), long(0x100000009n)],
];

/** The bytes of an access control list with two entries, and of a stat. */
export const aclBody: readonly Buffer[] = [
  int(2),
  ...[int(31), text('digest'), text('ann:secret')],
  ...[int(1), text('world'), text('anyone')],
  ...statBody,
];
