import { delay, map, NEVER, take, timer } from 'rxjs';
import type * as rxzk from 'rxzk';
import { campaign, type LeaderTerm, type NodeData, type Standing } from 'rxzk';
import { create } from 'rxzk/testing';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { marbles } from '../marbles.js';
import { contest, faults } from './contest.js';

/**
 * A second copy of the package in the same process. Such a copy exists if two dependencies of a
 * program install their own copies.
 */
let other: typeof rxzk;

beforeAll(async () => {
  vi.resetModules();
  other = await import('rxzk');
});

describe('two copies of the package', () => {
  it('are two separate modules', () => {
    expect(other.campaign).not.toBe(campaign);
  });

  it(
    'share the lease of a standing',
    marbles((m) => {
      const { zk, a } = contest();
      zk.play(m.cold(' ------i-----------h', { i: faults.isolate(a), h: faults.heal(a) }));
      const unsub = ' ---------------------!';
      const led = '   -- 12ms t(f|)';
      const terms: LeaderTerm[] = [];
      const leads = (): boolean => {
        try {
          terms[0]?.assertLeading();
          return true;
        } catch {
          return false;
        }
      };

      m.expect(
        // `whileLeading` gets each standing 3 ms late. So when leadership ends, `whileLeading` gets
        // the next standing too late. Only the lease shows without delay that leadership has ended.
        campaign(a, '/e').pipe(
          delay(3),
          other.whileLeading((term) => {
            terms.push(term);
            return NEVER;
          }),
        ),
        unsub,
      ).toBeObservable('');
      m.expect(timer(14, 1).pipe(take(2), map(leads))).toBeObservable(led, { t: true, f: false });
      m.flush();
      zk.expectClean();
    }),
  );

  it(
    'share a handover',
    marbles((m) => {
      const { zk, a } = contest();
      const work = m.cold('------|');
      const workSubs = '   ^-----!';
      const unsub = '      --!';

      m.expect(
        campaign(a, '/e', { handover: 15 }).pipe(other.whileLeading(() => work)),
        unsub,
      ).toBeObservable('');
      m.expect(work).toHaveSubscriptions(workSubs);
      m.flush();
      zk.expectClean();
    }),
  );

  it(
    'recognize the errors of each other',
    marbles((m) => {
      const { zk, a } = contest();
      zk.play(m.cold('--c', { c: create('/f', 'x') }));
      const expected = 'n-x';
      const text = map((node: NodeData | null) => node?.data.toString() ?? 'n');

      m.expect(other.watchData(a, '/f').pipe(text)).toBeObservable(expected);
    }),
  );
});

describe('a standing', () => {
  it(
    'does not show its context',
    marbles((m) => {
      const { a } = contest();
      const seen: Standing[] = [];
      campaign(a, '/e')
        .pipe(take(1))
        .subscribe((standing) => seen.push(standing));
      m.flush();

      const [standing] = seen;
      expect(JSON.parse(JSON.stringify(standing))).toStrictEqual({ ...standing });
      expect(Object.keys(standing!)).toStrictEqual(['role', 'candidate', 'token']);
      expect(standing).toStrictEqual({ ...standing });
    }),
  );
});
