import { map, type Observable } from 'rxjs';
import { marbles } from 'rxjs-marbles';
import { campaign, type Standing, whileLeading, type ZkClient } from 'rxzk';
import { type Command, memoryZooKeeper } from 'rxzk/testing';
import { it } from 'vitest';

/** Emits each standing as a letter: `L` for leader, `f` for follower, `s` for suspended. */
function roles(client: ZkClient): Observable<string> {
  return campaign(client, '/e').pipe(map(({ role }) => (role === 'leader' ? 'L' : role.charAt(0))));
}

it(
  'by hand: `suspended` stops the work in the same frame, and the next term starts it again',
  marbles((m) => {
    const standings: Record<string, Standing> = {
      f: { role: 'follower', candidate: 'n_2', waitsFor: 'n_1', rank: 1 },
      L: { role: 'leader', candidate: 'n_2', token: 7 },
      s: { role: 'suspended', candidate: 'n_2' },
      M: { role: 'leader', candidate: 'n_5', token: 9 },
    };
    const source = m.cold('  f-L----s-M---  ', standings);
    const work = m.cold('      --w--w--w    ');
    const workSubs = ['      --^----!       ', '---------^---!'];
    const expected = '       ----w------w-  ';
    const unsub = '          -------------! ';

    m.expect(source.pipe(whileLeading(() => work)), unsub).toBeObservable(expected);
    m.expect(work).toHaveSubscriptions(workSubs);
  }),
);

it(
  'in memory: a leader whose server is cut off stops before another candidate leads',
  marbles((m) => {
    const zk = memoryZooKeeper();
    const [a, b] = [zk.client({ sessionTimeout: 20 }), zk.client({ sessionTimeout: 20 })];
    const faults: Record<string, Command> = { i: () => zk.isolate(a), h: () => zk.heal(a) };
    zk.play(m.cold('  ------i-------------------------h---', faults));
    const end = '     ------------------------------------!';
    // At frame 5, the leader renews its lease for the last time. So the lease ends 10 frames later,
    // at frame 15.
    const ofA = '     L--------------s----------------f---';
    const ofB = '     f-------------------------L---------';

    m.expect(roles(a), end).toBeObservable(ofA);
    m.expect(roles(b), end).toBeObservable(ofB);
    m.flush();
    zk.expectClean();
  }),
);
