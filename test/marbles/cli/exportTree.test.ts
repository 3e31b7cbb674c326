import { map, toArray } from 'rxjs';
import { memoryZooKeeper } from 'rxzk/testing';
import { describe, it } from 'vitest';
import { exportTree } from '../../../src/cli/exported/exportTree.js';
import { marbles } from '../marbles.js';

const all = { acl: false, isLeftOut: () => false } as const;

describe('exportTree', () => {
  it(
    'reads 20 siblings at once, and all their descendants before the next siblings',
    marbles((m) => {
      const names = Array.from({ length: 41 }, (_, index) => `n${String(index).padStart(2, '0')}`);
      const znodes = Object.fromEntries(names.map((name) => [`/t/${name}`, '']));
      const zk = memoryZooKeeper({ ...znodes, '/t/n00/below': '' });
      const client = zk.client();
      zk.delay(client, 1);
      const paths$ = exportTree(client, '/t', all).pipe(
        map(({ path }) => path),
        toArray(),
      );

      // The export needs seven round trips. Trip 1 reads the top, trip 2 reads the list of its 41
      // children, and trip 3 reads the first 20 children. Trip 4 reads the child list of `n00`, and
      // trip 5 reads `below`, the only child of `n00`. Trip 6 reads the next 20 children of the
      // top, and trip 7 reads the last child of the top.
      m.expect(paths$).toBeObservable('-------(p|)', {
        p: ['/', '/n00', '/n00/below', ...names.slice(1).map((name) => `/${name}`)],
      });
    }),
  );

  it(
    'goes on when the connection is lost',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/t/a': 'x' });
      const client = zk.client();
      zk.delay(client, 2);
      zk.play(m.cold('---d-', { d: () => zk.dropReply(client, 'lost') }));
      const lines$ = exportTree(client, '/t', all).pipe(
        map(({ path, data }) => path + String(data)),
        toArray(),
      );

      m.expect(lines$.pipe(map((lines) => lines.join(' ')))).toBeObservable('----------(l|)', {
        l: '/ /ax',
      });
    }),
  );
});
