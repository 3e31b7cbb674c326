import { map, type Observable, switchMap, timer } from 'rxjs';
import type { CreatedNode } from 'rxzk';
import { memoryZooKeeper } from 'rxzk/testing';
import { describe, expect, it } from 'vitest';
import { failureAs } from '../../failureAs.js';
import { marbles } from '../../marbles.js';

/**
 * Emits the path of a created znode, and three facts about the znode: its version, the length of
 * its data, and whether it is ephemeral.
 */
function shown(source: Observable<CreatedNode>): Observable<unknown> {
  return source.pipe(
    map(({ path, stat }) => [path, stat.version, stat.dataLength, stat.ephemeralOwner !== null]),
  );
}

const stat = true;

describe('create with the stat', () => {
  it(
    'emits the path and the stat right after the creation, in each mode',
    marbles((m) => {
      const client = memoryZooKeeper({ '/q': '' }).client({ chroot: '/q' });
      const numbered = client.create('/n-', 'abc', { mode: 'ephemeralSequential', stat });

      m.expect(shown(client.create('/a', 'ab', { stat }))).toBeObservable('(a|)', {
        a: ['/a', 0, 2, false],
      });
      m.expect(shown(numbered)).toBeObservable('(n|)', { n: ['/n-0000000001', 0, 3, true] });
    }),
  );

  it(
    'emits the same stat as a later read',
    marbles((m) => {
      const client = memoryZooKeeper().client();
      const pair$ = client
        .create('/a', 'x', { mode: 'container', stat })
        .pipe(switchMap((made) => client.exists('/a').pipe(map((read) => [made.stat, read]))));
      const isSame$ = pair$.pipe(map(([made, read]) => expect(made).toStrictEqual(read)));

      m.expect(isSame$.pipe(map(() => 'same'))).toBeObservable('(s|)', { s: 'same' });
    }),
  );

  it(
    'creates missing parents, without their stats',
    marbles((m) => {
      const zk = memoryZooKeeper();
      const client = zk.client();
      zk.delay(client, 2);

      m.expect(shown(client.create('/a/b/c', 'x', { parents: true, stat }))).toBeObservable(
        ...(['----(c|)', { c: ['/a/b/c', 0, 1, false] }] as const),
      );
    }),
  );

  it(
    'has an unknown outcome when the reply is dropped',
    marbles((m) => {
      const zk = memoryZooKeeper();
      const client = zk.client();
      zk.play(m.cold('-d', { d: () => zk.dropReply(client, 'applied') }));
      const sent$ = timer(2).pipe(switchMap(() => client.create('/a', 'x', { stat })));
      const told$ = sent$.pipe(failureAs(({ code, outcome }) => `${code} ${outcome}`));

      m.expect(told$).toBeObservable('--(e|)', { e: 'CONNECTION_LOSS unknown' });
    }),
  );

  it('throws at the call when the setting is not a boolean', () => {
    const client = memoryZooKeeper().client();

    expect(() => client.create('/a', 'x', { stat: 1 as never })).toThrow('stat must be');
  });
});
