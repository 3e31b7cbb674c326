import { fileURLToPath } from 'node:url';
import { serveZooKeeper } from 'rxzk/testing';
import { expect, it } from 'vitest';
import { java } from '../../support/java.js';
import { runRecipes } from './runRecipes.js';

it('runs the recipes of Curator on the served ZooKeeper', { timeout: 60_000 }, async () => {
  await using server = await serveZooKeeper();
  const program = fileURLToPath(new URL('CuratorRecipes.java', import.meta.url));
  // The connect string lists the server twice. With only one entry, the Java client would wait for
  // 1 s before it connects again after a lost connection.
  const twice = `${server.servers},${server.servers}`;

  expect(await runRecipes(server, java(program, twice))).toStrictEqual({
    latch: { participants: ['a', 'b'], leader: 'a', after: ['b', 'a'] },
    selector: ['a', 'b'],
    mutex: { taken: false, then: true, afterExpiry: true },
    readWriteLock: { readers: true, refused: false, writer: true },
    semaphore: { none: true, some: true },
    cache: [
      'created /cache root',
      'created /cache/a ',
      'created /cache/a/b 1',
      'changed /cache/a/b 2',
      'changed /cache/a/b 3',
      'changed /cache/a/b 4',
      'deleted /cache/a/b',
      'deleted /cache/a',
    ],
    olderCaches: { children: true, tree: true },
    persistentNode: { created: true, isMine: true, data: 'mine', afterClose: null },
    persistentWatcher: [
      'NodeCreated /watched',
      'NodeCreated /watched/a',
      'NodeCreated /watched/a/b',
      'NodeDataChanged /watched/a/b',
      'NodeDeleted /watched/a/b',
      'NodeDeleted /watched/a',
      'NodeDeleted /watched',
    ],
    groupMember: ['a', 'b'],
    barriers: { closed: false, open: true, double: [true, true, true, true] },
    counters: { atomic: 20, shared: 6 },
    transactions: {
      done: [
        'CREATE 0 /t',
        'CHECK 0 null',
        'SET_DATA 0 null',
        'CREATE 0 /t/s-0000000000',
        'DELETE 0 null',
      ],
      failed: 'BADVERSION',
      data: '2',
      never: null,
    },
    requests: {
      created: '/r/p-0000000000',
      owner: true,
      ttl: 'set',
      zip: true,
      missing: 'NONODE',
      badVersion: 'BADVERSION',
      idempotent: 2,
      config: '',
      acl: 1,
    },
  });
  expect(server.inspect()).toMatchObject({ sessions: [], watches: 0 });
});
