import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { asyncScheduler, NEVER, take } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tellRequest } from '../../../../src/client/diagnostics/tellRequest.js';
import { ConnectionLossError } from '../../../../src/errors/server/ConnectionLossError.js';
import { marbles } from '../../marbles.js';

const subject = { operation: 'setData', path: '/a' };
const now = (): number => asyncScheduler.now();

describe('tellRequest', () => {
  const told: unknown[] = [];
  const listen = (message: unknown): void => {
    told.push(message);
  };

  beforeEach(() => {
    told.length = 0;
    subscribe('rxzk:request', listen);
  });

  afterEach(() => {
    unsubscribe('rxzk:request', listen);
  });

  it(
    'reports a request with a reply, and does not change it',
    marbles((m) => {
      const source = m.cold('  ---(r|)');
      const sourceSubs = '   --^--!   ';
      const start = '        --^      ';
      const expected = '     -----(r|)';

      m.expect(source.pipe(tellRequest(subject, now)), start).toBeObservable(expected);
      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.flush();
      expect(told).toStrictEqual([{ ...subject, duration: 3, outcome: 'ok', code: null }]);
    }),
  );

  it(
    'reports a request whose consumer takes only the first value',
    marbles((m) => {
      const source = m.cold('---(r|)');
      const sourceSubs = '   ^--!   ';
      const expected = '     ---(r|)';

      m.expect(source.pipe(tellRequest(subject, now), take(1))).toBeObservable(expected);
      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.flush();
      expect(told).toHaveLength(1);
    }),
  );

  it(
    'reports a request that fails, with its code and its outcome',
    marbles((m) => {
      const error = new ConnectionLossError({ ...subject, outcome: 'unknown' });
      const source = m.cold('--#', {}, error);
      const sourceSubs = '   ^-!';
      const expected = '     --#';

      m.expect(source.pipe(tellRequest(subject, now))).toBeObservable(expected, {}, error);
      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.flush();
      expect(told).toStrictEqual([
        { ...subject, duration: 2, outcome: 'unknown', code: 'CONNECTION_LOSS' },
      ]);
    }),
  );

  it(
    'does not report a request whose subscriber leaves',
    marbles((m) => {
      const unsub = '   --!';
      const expected = '---';

      m.expect(NEVER.pipe(tellRequest(subject, now)), unsub).toBeObservable(expected);
      m.flush();
      expect(told).toStrictEqual([]);
    }),
  );
});
