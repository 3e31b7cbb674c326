import { NEVER, share, tap, timer } from 'rxjs';
import { campaign, type LeaderTerm, type Standing, whileLeading, type ZkClient } from 'rxzk';
import { memoryZooKeeper } from 'rxzk/testing';
import { expect, it } from 'vitest';
import { marbles } from '../marbles.js';

it(
  'every subscriber gets the standings in order when one notices the end of its lease within `next`',
  marbles((m) => {
    const zk = memoryZooKeeper();
    const real = zk.client({ sessionTimeout: 40 });
    zk.delay(real, 1);
    let spent = false;
    // While `spent` is true, the lease is over, but the timer for the end of the lease has not
    // fired yet. In a real client, a stall of the event loop can cause this.
    const client: ZkClient = { ...real, lease: () => (spent ? 0 : real.lease()) };
    const standing$ = campaign(client, '/election').pipe(share());
    const first: string[] = [];
    const second: string[] = [];
    let terms = 0;

    const spend = ({ assertLeading }: LeaderTerm): void => {
      spent = true;
      timer(3).subscribe(() => (spent = false));
      expect(assertLeading).toThrow('leadership is over');
    };
    const work = (term: LeaderTerm): typeof NEVER => {
      terms += 1;
      if (terms === 1) timer(5).subscribe(() => spend(term));
      if (terms === 2) spend(term);
      return NEVER;
    };
    const working = standing$
      .pipe(
        tap(({ role }: Standing) => first.push(role)),
        whileLeading(work),
      )
      .subscribe();
    const looking = standing$.subscribe(({ role }) => second.push(role));
    timer(100).subscribe(() => {
      working.unsubscribe();
      looking.unsubscribe();
    });
    m.flush();

    expect(first).toStrictEqual(['leader', 'suspended', 'leader', 'suspended', 'leader']);
    expect(second).toStrictEqual(first);
  }),
);
