import { fileURLToPath } from 'node:url';
import { serveZooKeeper } from 'rxzk/testing';
import { expect, it } from 'vitest';
import { runRecipes } from './runRecipes.js';

it('runs the recipes of kazoo on the served ZooKeeper', { timeout: 60_000 }, async () => {
  await using server = await serveZooKeeper();
  const program = fileURLToPath(new URL('kazooRecipes.py', import.meta.url));

  // Only Debian's own Python has kazoo, and another Python may come first in the `PATH`. So the
  // command names the full path of Debian's Python.
  expect(await runRecipes(server, ['/usr/bin/python3', program, server.servers])).toStrictEqual({
    election: { leaders: ['a', 'b'], contenders: ['a', 'b'], left: [] },
    locks: { taken: false, contenders: ['one', 'two'], after: ['two'], afterExpiry: true },
    shared_locks: { both: [true, true], refused: false, then: true },
    semaphore: { got: [true, false], holders: ['2'] },
    data_watch: [['a', 0], ['b', 1], ['c', 2], ['d', 3], null],
    children_watch: [[], ['a'], ['a', 'b'], ['b']],
    party: { together: ['anna', 'bert'], after: ['anna'], shallow: ['carl'] },
    queue: { length: 3, items: ['first', 'second', 'last'] },
    locking_queue: { items: ['a', 'b'], consumed: true, again: 'b' },
    barrier: { closed: false, opened: [true] },
    double_barrier: { inside: ['a', 'b'], left: ['a', 'b'], rest: [] },
    counter: { value: 22, curator: 7 },
    transactions: {
      done: ['/t', true, 1, '/t/s-0000000000', true],
      failed: ['RolledBackError', 'BadVersionError', 'RuntimeInconsistency'],
      data: '2',
      never: null,
    },
    tree_cache: { children: ['a'], started: true },
    partitioner: [[1, 3], [2]],
    rights: { refused: 'NoAuthError', allowed: 'mine' },
    requests: {
      created: ['/r', 0, 1],
      chroot: ['e'],
      missing: 'NoNodeError',
      notEmpty: 'NotEmptyError',
      badVersion: 'BadVersionError',
      ofEphemeral: 'NoChildrenForEphemeralsError',
      sync: '/r',
      version: [3, 8, 0],
      ruok: 'imok',
    },
    closing: { warnings: [], left: null },
    many: { inOrder: true, count: 1000 },
  });
  expect(server.inspect()).toMatchObject({ sessions: [], watches: 0 });
});
