import { describe, expect, it } from 'vitest';
import type { ExportedZnode } from '../../../../src/cli/exported/ExportedZnode.js';
import { toBatches } from '../../../../src/cli/exported/toBatches.js';

function znodes(count: number, bytes: number): readonly ExportedZnode[] {
  return Array.from({ length: count }, (_, index) => ({
    ...{ path: `/${index}`, data: Buffer.alloc(bytes), mode: 'persistent' },
  }));
}

function sizes(list: readonly ExportedZnode[], base = ''): readonly number[] {
  const batches = toBatches(list, base);
  expect(batches.flat()).toStrictEqual(list);
  return batches.map(({ length }) => length);
}

describe('toBatches', () => {
  it('puts at most 100 znodes into a batch', () => {
    expect(sizes(znodes(250, 0))).toStrictEqual([100, 100, 50]);
    expect(sizes([])).toStrictEqual([]);
  });

  it('puts at most 512 KiB into a batch, including the path and the overhead of each znode', () => {
    expect(sizes(znodes(5, 2 ** 18 - 102))).toStrictEqual([2, 2, 1]);
    expect(sizes(znodes(5, 2 ** 18 - 101))).toStrictEqual([1, 1, 1, 1, 1]);
    expect(sizes(znodes(5, 2 ** 18 - 102), '/a')).toStrictEqual([1, 1, 1, 1, 1]);
  });

  it('puts a znode that is too large into its own batch', () => {
    const [large, ...small] = [...znodes(1, 2 ** 20), ...znodes(3, 10)];

    expect(sizes([...small, large!, ...small])).toStrictEqual([3, 1, 3]);
  });

  it('counts the identities of access control lists', () => {
    const acl = [{ perms: 31, scheme: 'digest', id: 'x'.repeat(2 ** 18) }];

    expect(sizes(znodes(2, 0).map((znode) => ({ ...znode, acl })))).toStrictEqual([1, 1]);
  });
});
