import { map, switchMap, timer } from 'rxjs';
import { describe, it } from 'vitest';
import { ClientClosedError } from '../../../src/errors/ClientClosedError.js';
import { ConnectionLossError } from '../../../src/errors/server/ConnectionLossError.js';
import { NoAuthError } from '../../../src/errors/server/NoAuthError.js';
import { NotConnectedError } from '../../../src/errors/NotConnectedError.js';
import { SessionExpiredError } from '../../../src/errors/server/SessionExpiredError.js';
import { ThrottledError } from '../../../src/errors/server/ThrottledError.js';
import { retryOnConnectionLoss } from '../../../src/operators/retryOnConnectionLoss.js';
import { type Command } from '../../../src/testing/ZooKeeperInMemory.js';
import { memoryZooKeeper } from '../../../src/testing/memoryZooKeeper.js';
import { inTurn } from '../inTurn.js';
import { marbles } from '../marbles.js';

const lost = new ConnectionLossError({ operation: 'setData', path: '/a', outcome: 'unknown' });
const foreign = Object.assign(new Error('lost'), {
  [Symbol.for('rxzk.ZkError')]: true,
  code: 'CONNECTION_LOSS',
  retryable: true,
  outcome: 'none',
});
const delays = { initialDelay: 2, maxDelay: 5 };

describe('retryOnConnectionLoss', () => {
  it(
    'passes on a source that does not fail',
    marbles((m) => {
      const source = m.cold(' -a-b|');
      const sourceSubs = '    ^---!';
      const expected = '      -a-b|';

      m.expect(source.pipe(retryOnConnectionLoss(delays))).toBeObservable(expected);
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'subscribes again after delays that double up to the maximum',
    marbles((m) => {
      const source = m.cold(' -#', undefined, lost);
      const sourceSubs = [
        '                     ^!',
        '                     ---^!',
        '                     --------^!',
        '                     --------------^!',
        '                     --------------------^!',
      ];
      const unsub = '         ----------------------!';
      const expected = '      -----------------------';

      m.expect(source.pipe(retryOnConnectionLoss(delays)), unsub).toBeObservable(expected);
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'waits 100 ms first and at most 10 s by default',
    marbles((m) => {
      const failing = m.cold('#', undefined, lost);
      const failingSubs = [
        '(^!)',
        '100ms (^!)',
        '300ms (^!)',
        '700ms (^!)',
        '1500ms (^!)',
        '3100ms (^!)',
        '6300ms (^!)',
        '12700ms (^!)',
        '22700ms (^!)',
      ];
      const lasting = m.cold('a');
      const waits = [100, 200, 400, 800, 1600, 3200, 6400, 10_000, 10_000];
      const total = waits.reduce((sum, wait) => sum + wait);

      const source = inTurn(...waits.map(() => failing), lasting);
      m.expect(source.pipe(retryOnConnectionLoss())).toBeObservable(`${total}ms a`);
      m.expect(failing).toHaveSubscriptions(failingSubs);
      m.expect(lasting).toHaveSubscriptions(`${total}ms ^`);
    }),
  );

  it(
    'starts with the first delay again after a value',
    marbles((m) => {
      const failing = m.cold('-#              ', undefined, lost);
      const failingSubs = ['  ^!              ', '---^!'];
      const emitting = m.cold('       -a-#    ', undefined, lost);
      const emittingSubs = '  --------^--!    ';
      const lasting = m.cold('             -b ');
      const lastingSubs = '   -------------^--';
      const expected = '      ---------a----b-';

      const source = inTurn(failing, failing, emitting, lasting);
      m.expect(source.pipe(retryOnConnectionLoss(delays))).toBeObservable(expected);
      m.expect(failing).toHaveSubscriptions(failingSubs);
      m.expect(emitting).toHaveSubscriptions(emittingSubs);
      m.expect(lasting).toHaveSubscriptions(lastingSubs);
    }),
  );

  it.each([
    ['an expired session', new SessionExpiredError({ outcome: 'unknown' })],
    ['no connection in time', new NotConnectedError()],
    ['an overloaded server', new ThrottledError()],
    ['an error of a second copy of the package', foreign],
  ])('retries %s', (_what, error) => {
    marbles((m) => {
      const failing = m.cold('-#   ', undefined, error);
      const lasting = m.cold('   a|');
      const expected = '      ---a|';

      const source = inTurn(failing, lasting);
      m.expect(source.pipe(retryOnConnectionLoss(delays))).toBeObservable(expected);
      m.expect(failing).toHaveSubscriptions('^!');
      m.expect(lasting).toHaveSubscriptions('---^!');
    })();
  });

  it.each([
    ['a refusal', new NoAuthError()],
    ['a closed client', new ClientClosedError()],
    ['an error from outside the package', new RangeError('mine')],
  ])('passes on %s', (_what, error) => {
    marbles((m) => {
      const source = m.cold(' -a-#', undefined, error);
      const sourceSubs = '    ^--!';
      const expected = '      -a-#';

      m.expect(source.pipe(retryOnConnectionLoss(delays))).toBeObservable(
        expected,
        undefined,
        error,
      );
      m.expect(source).toHaveSubscriptions(sourceSubs);
    })();
  });

  it(
    'does not subscribe again when its subscriber leaves during a delay',
    marbles((m) => {
      const source = m.cold(' -#  ', undefined, lost);
      const sourceSubs = '    ^!  ';
      const unsub = '         --! ';
      const expected = '      ----';

      m.expect(source.pipe(retryOnConnectionLoss(delays)), unsub).toBeObservable(expected);
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'emits nothing if the source emits nothing',
    marbles((m) => {
      const source = m.cold(' ----');
      const sourceSubs = '    ^---';
      const expected = '      ----';

      m.expect(source.pipe(retryOnConnectionLoss(delays))).toBeObservable(expected);
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'does not retry an error that a later operator throws',
    marbles((m) => {
      const source = m.cold(' -a-');
      const sourceSubs = '    ^! ';
      const expected = '      -# ';

      const thrown = source.pipe(
        retryOnConnectionLoss(delays),
        map(() => {
          throw lost;
        }),
      );
      m.expect(thrown).toBeObservable(expected, undefined, lost);
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'on a ZooKeeper: repeats a write with an unknown outcome, even if the write was applied',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/a': '0' });
      const client = zk.client();
      const faults: Record<string, Command> = { d: () => zk.dropReply(client, 'applied') };
      zk.play(m.cold('  -d----', faults));
      const expected = '----(v|)';

      const write$ = timer(2).pipe(
        switchMap(() => client.setData('/a', '1').pipe(retryOnConnectionLoss(delays))),
        map(({ version }) => version),
      );
      m.expect(write$).toBeObservable(expected, { v: 2 });
      m.flush();
      zk.expectClean();
    }),
  );
});
