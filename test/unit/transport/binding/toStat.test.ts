import { describe, expect, it } from 'vitest';
import { toStat } from '../../../../src/transport/binding/toStat.js';

const native = {
  czxid: 0x100000002,
  mzxid: 0x100000003,
  pzxid: 0x100000004,
  ctime: new Date(1_700_000_000_001),
  mtime: new Date(1_700_000_000_002),
  version: 5,
  cversion: 6,
  aversion: 7,
  dataLength: 8,
  numChildren: 9,
  ephemeralOwner: '1000a2b3c4d0001',
};

describe('toStat', () => {
  it('returns a plain object with times in ms', () => {
    expect(toStat({ ...native, createdInThisSession: true } as typeof native)).toStrictEqual({
      ...native,
      ctime: 1_700_000_000_001,
      mtime: 1_700_000_000_002,
    });
  });

  it('returns null as the owner of a znode that is not ephemeral', () => {
    expect(toStat({ ...native, ephemeralOwner: '0' }).ephemeralOwner).toBeNull();
  });
});
