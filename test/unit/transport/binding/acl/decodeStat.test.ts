import { describe, expect, it } from 'vitest';
import { decodeFrame } from '../../../../../src/transport/wire/decodeFrame.js';
import { decodeStat } from '../../../../../src/transport/binding/acl/decodeStat.js';
import { int, long } from '../../wire/wire.js';

function statBytes(ephemeralOwner: bigint): Buffer {
  return Buffer.concat([
    ...[long(0x100000002n), long(0x100000003n), long(1_700_000_000_001n), long(1_700_000_000_002n)],
    ...[int(4), int(5), int(6), long(ephemeralOwner), int(7), int(8), long(0x100000009n)],
  ]);
}

describe('decodeStat', () => {
  it('reads every field from its place', () => {
    expect(decodeStat(decodeFrame(statBytes(0x1000abcn)))).toStrictEqual({
      czxid: 0x100000002,
      mzxid: 0x100000003,
      pzxid: 0x100000009,
      ctime: 1_700_000_000_001,
      mtime: 1_700_000_000_002,
      version: 4,
      cversion: 5,
      aversion: 6,
      dataLength: 7,
      numChildren: 8,
      ephemeralOwner: '1000abc',
    });
  });

  it.each([
    ['null for no owner', 0n, null],
    ['unsigned', -0x7fff_ffff_ffff_fff0n, '8000000000000010'],
    ['without leading zeros', 0xan, 'a'],
  ])('has an owner that is %s', (_, owner, expected) => {
    expect(decodeStat(decodeFrame(statBytes(owner))).ephemeralOwner).toBe(expected);
  });
});
