import { defer, finalize, NEVER, type Observable, of, Subject, take, throwError } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { createConcurrencyLimit } from '../../../src/client/createConcurrencyLimit.js';
import { marbles } from '../marbles.js';

describe('createConcurrencyLimit', () => {
  it(
    'subscribes to a stream at once while there is room',
    marbles((m) => {
      const gate = createConcurrencyLimit(2);
      const source1 = m.cold('--a|', { a: 'a' });
      const source1Subs = '   ^--!';
      const source2 = m.cold('-b-|', { b: 'b' });
      const source2Subs = '   ^--!';

      m.expect(gate(source1)).toBeObservable('--a|');
      m.expect(gate(source2)).toBeObservable('-b-|');
      m.expect(source1).toHaveSubscriptions(source1Subs);
      m.expect(source2).toHaveSubscriptions(source2Subs);
    }),
  );

  it(
    'rule 14: runs as many streams as its limit allows, and starts the others in the order of arrival',
    marbles((m) => {
      const gate = createConcurrencyLimit(2);
      const source1 = m.cold('--a-|        ');
      const source1Subs = '   ^---!        ';
      const source2 = m.cold('-b|          ');
      const source2Subs = '   ^-!          ';
      const source3 = m.cold('  --c|       ');
      const source3Subs = '   --^--!       ';
      const source4 = m.cold('    d|       ');
      const source4Subs = '   ----^!       ';

      m.expect(gate(source1)).toBeObservable('--a-|        ');
      m.expect(gate(source2)).toBeObservable('-b|          ');
      m.expect(gate(source3)).toBeObservable('----c|       ');
      m.expect(gate(source4)).toBeObservable('----d|       ');
      m.expect(source1).toHaveSubscriptions(source1Subs);
      m.expect(source2).toHaveSubscriptions(source2Subs);
      m.expect(source3).toHaveSubscriptions(source3Subs);
      m.expect(source4).toHaveSubscriptions(source4Subs);
    }),
  );

  it(
    'starts the next stream after an error',
    marbles((m) => {
      const gate = createConcurrencyLimit(1);
      const source1 = m.cold('--#  ', {}, new RangeError('no'));
      const source1Subs = '   ^-!  ';
      const source2 = m.cold('  -b|');
      const source2Subs = '   --^-!';

      m.expect(gate(source1)).toBeObservable('--#', {}, new RangeError('no'));
      m.expect(gate(source2)).toBeObservable('---b|');
      m.expect(source1).toHaveSubscriptions(source1Subs);
      m.expect(source2).toHaveSubscriptions(source2Subs);
    }),
  );

  it(
    'starts the next stream when the subscriber of a running stream leaves',
    marbles((m) => {
      const gate = createConcurrencyLimit(1);
      const source1 = m.cold('a-----');
      const source1Subs = '   ^--!  ';
      const source2 = m.cold('   b--');
      const source2Subs = '   ---^--';

      m.expect(gate(source1), '^--!').toBeObservable('a---');
      m.expect(gate(source2)).toBeObservable('---b--');
      m.expect(source1).toHaveSubscriptions(source1Subs);
      m.expect(source2).toHaveSubscriptions(source2Subs);
    }),
  );

  it(
    'forgets a stream whose subscriber leaves while it waits',
    marbles((m) => {
      const gate = createConcurrencyLimit(1);
      const source1 = m.cold('----|   ');
      const source2 = m.cold('    b|  ');
      const source3 = m.cold('    c|  ');
      const source1Subs = '   ^---!';
      const source3Subs = '   ----^!  ';

      m.expect(gate(source1)).toBeObservable('----|   ');
      m.expect(gate(source2), '^-!').toBeObservable('---     ');
      m.expect(gate(source3)).toBeObservable('----c|  ');
      m.expect(source1).toHaveSubscriptions(source1Subs);
      m.expect(source2).toHaveSubscriptions([]);
      m.expect(source3).toHaveSubscriptions(source3Subs);
    }),
  );

  it(
    'has all its places free again after several streams have ended',
    marbles((m) => {
      const gate = createConcurrencyLimit(1);
      const source = m.cold('a|');
      const gated = gate(source);

      m.expect(gated, '^').toBeObservable('a|');
      m.expect(gated, '^').toBeObservable('-a|');
      m.expect(gated, '-----^').toBeObservable('-----a|');
      m.expect(source).toHaveSubscriptions(['^!', '-^!', '-----^!']);
    }),
  );

  it(
    'runs synchronous streams one after the other',
    marbles((m) => {
      const gate = createConcurrencyLimit(1);
      const source = m.cold('--|');

      m.expect(gate(source)).toBeObservable('--|');
      m.expect(gate(of('a', 'b'))).toBeObservable('--(ab|)');
      m.expect(gate(throwError(() => new RangeError('no')))).toBeObservable(
        '--#',
        {},
        new RangeError('no'),
      );
      m.expect(gate(of('c'))).toBeObservable('--(c|)');
      m.expect(source).toHaveSubscriptions('^-!');
    }),
  );

  it(
    'frees the place of a stream whose consumer takes one value',
    marbles((m) => {
      const gate = createConcurrencyLimit(1);
      const source1 = m.cold('-a----');
      const source1Subs = '   ^!    ';
      const source2 = m.cold(' -b|  ');
      const source2Subs = '   -^-!  ';

      m.expect(gate(source1).pipe(take(1))).toBeObservable('-(a|)');
      m.expect(gate(source2)).toBeObservable('--b|  ');
      m.expect(source1).toHaveSubscriptions(source1Subs);
      m.expect(source2).toHaveSubscriptions(source2Subs);
    }),
  );

  it(
    'starts no waiting stream while all its places are taken',
    marbles((m) => {
      const gate = createConcurrencyLimit(1);
      const source1 = m.cold('-----');
      const source2 = m.cold('-----');

      m.expect(gate(source1)).toBeObservable('-----');
      m.expect(gate(source2)).toBeObservable('-----');
      m.expect(source1).toHaveSubscriptions('^----');
      m.expect(source2).toHaveSubscriptions([]);
    }),
  );

  it('unsubscribes from a stream before it starts the next stream', () => {
    const gate = createConcurrencyLimit(1);
    const log: string[] = [];
    const logged = (name: string): Observable<never> =>
      defer(() => {
        log.push(`${name} enters`);
        return NEVER.pipe(finalize(() => log.push(`${name} leaves`)));
      });
    const first = gate(logged('first')).subscribe();
    const second = gate(logged('second')).subscribe();
    first.unsubscribe();
    second.unsubscribe();

    expect(log).toStrictEqual(['first enters', 'first leaves', 'second enters', 'second leaves']);
  });

  it('lets twenty thousand waiting streams fail at the same time, as after a lost connection', () => {
    const gate = createConcurrencyLimit(1);
    const first = new Subject<never>();
    let failed = 0;
    const error = (): void => {
      failed += 1;
    };
    gate(first).subscribe({ error });
    for (let waiting = 0; waiting < 20_000; waiting += 1) {
      gate(throwError(() => new Error('lost'))).subscribe({ error });
    }
    first.error(new Error('lost'));

    expect(failed).toBe(20_001);
  });

  it(
    'waits until a batch of places is free, and then starts one stream for each free place',
    marbles((m) => {
      const gate = createConcurrencyLimit(3, 2);
      const source1 = m.cold('--a|   ');
      const source1Subs = '   ^--!   ';
      const source2 = m.cold('-----b|');
      const source2Subs = '   ^-----!';
      const source3 = m.cold('   -c|');
      const source3Subs = '   ---^-! ';
      const source4 = m.cold('   d| ');
      const source4Subs = '   ---^!  ';

      m.expect(gate(source1)).toBeObservable('--a|   ');
      m.expect(gate(source2)).toBeObservable('-----b|');
      m.expect(gate(source3)).toBeObservable('----c| ');
      m.expect(gate(source4)).toBeObservable('---d|  ');
      m.expect(source1).toHaveSubscriptions(source1Subs);
      m.expect(source2).toHaveSubscriptions(source2Subs);
      m.expect(source3).toHaveSubscriptions(source3Subs);
      m.expect(source4).toHaveSubscriptions(source4Subs);
    }),
  );
});
