import { describe, it } from 'vitest';
import { leaveWhen } from '../../../src/session/leaveWhen.js';
import type { ConnectionEvent } from '../../../src/transport/ConnectionEvent.js';
import { marbles } from '../marbles.js';

const values = {
  e: { type: 'expired' },
  d: { type: 'disconnected', cause: new Error('the client moves to another server') },
} as const satisfies Record<string, ConnectionEvent>;

describe('leaveWhen', () => {
  it(
    'emits disconnected, unsubscribes from the source, and completes when the trigger emits',
    marbles((m) => {
      const source = m.cold<ConnectionEvent>('-------', values);
      const left = m.hot('                    ---x--x', { x: null });
      const sourceSubs = '                    ^--!   ';
      const leftSubs = '                      ^--!   ';
      const expected = '                      ---(d|)';

      m.expect(source.pipe(leaveWhen(left))).toBeObservable(expected, values);
      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.expect(left).toHaveSubscriptions(leftSubs);
    }),
  );

  it(
    'passes on the end of the source, and then unsubscribes from the trigger',
    marbles((m) => {
      const source = m.cold<ConnectionEvent>('--e-|  ', values);
      const failing = m.cold<ConnectionEvent>('-#    ', values);
      const left = m.hot('                    ------x', { x: null });
      const sourceSubs = '                    ^---!  ';
      const failingSubs = '                   ^!     ';
      const leftSubs = ['                     ^---!  ', '                     ^!     '];
      const expected = '                      --e-|  ';
      const failed = '                        -#     ';

      m.expect(source.pipe(leaveWhen(left))).toBeObservable(expected, values);
      m.expect(failing.pipe(leaveWhen(left))).toBeObservable(failed, values);
      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.expect(failing).toHaveSubscriptions(failingSubs);
      m.expect(left).toHaveSubscriptions(leftSubs);
    }),
  );
});
