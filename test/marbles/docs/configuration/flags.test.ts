import { distinctUntilChanged, map, type Observable } from 'rxjs';
import { marbles } from 'rxjs-marbles';
import { watchMembers, type ZkClient } from 'rxzk';
import { create, memoryZooKeeper, remove, set } from 'rxzk/testing';
import { it } from 'vitest';

/** Emits whether a flag is on. A flag without a znode is off. */
function isOn(client: ZkClient, flag: string): Observable<boolean> {
  return watchMembers(client, '/features', { onError: console.warn }).pipe(
    map((flags) => flags.get(flag) === 'on'),
    distinctUntilChanged(),
  );
}

it(
  'is off when the flag is deleted',
  marbles((m) => {
    const zk = memoryZooKeeper({ '/features/dark': 'on', '/features/beta': 'on' });
    const changes = {
      x: remove('/features/dark'),
      c: create('/features/dark', 'on'),
      f: set('/features/dark', 'off'),
      b: remove('/features/beta'),
    };
    zk.play(m.cold('  --x--c--f--b', changes));
    const expected = 't-f--t--f---';

    m.expect(isOn(zk.client(), 'dark')).toBeObservable(expected, { t: true, f: false });
  }),
);
