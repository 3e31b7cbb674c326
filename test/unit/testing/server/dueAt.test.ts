import { describe, expect, it } from 'vitest';
import { dueAt } from '../../../../src/testing/server/dueAt.js';
import type { Znode } from '../../../../src/testing/server/Znode.js';
import { createServer } from './server.js';

function znode(change: Partial<Znode>): Znode {
  const server = createServer();
  server.create('/a', { mode: 'ttl', ttl: 50 });
  return { ...server.db.tree.get('/a')!, ...change };
}

describe('dueAt', () => {
  it.each<[string, Partial<Znode>, number | null]>([
    ['one ms after the TTL', {}, 1051],
    ['counted from the last write', { mtime: 2000 }, 2051],
    ['never for a TTL znode with children', { numChildren: 1 }, null],
    ['at once for a container that has lost all children', { kind: 'container', creates: 1 }, 0],
    ['never for a container that has never had children', { kind: 'container' }, null],
    ['never for a container with children', { kind: 'container', numChildren: 1 }, null],
    ['never for an ephemeral', { kind: 'ephemeral' }, null],
    ['never for a persistent znode', { kind: 'persistent' }, null],
  ])('is %s', (_what, change, expected) => {
    expect(dueAt(znode(change))).toBe(expected);
  });
});
