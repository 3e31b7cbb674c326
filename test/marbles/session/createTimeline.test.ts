import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { asyncScheduler, type Observable } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { createTimeline } from '../../../src/session/createTimeline.js';
import { ConnectionLossError } from '../../../src/errors/server/ConnectionLossError.js';
import type { SessionState } from '../../../src/model/SessionState.js';
import { marbles } from '../marbles.js';
import { sessions } from '../sessions.js';

describe('createTimeline', () => {
  it(
    'keeps the states with their times on the monotonic clock and on the wall clock',
    marbles((m) => {
      const source = m.hot('o-1--s', sessions);
      const sourceSubs = '  ^-----';
      const timeline = createTimeline(source, () => asyncScheduler.now() + 100);

      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.flush();
      expect(timeline()).toStrictEqual([
        { state: sessions.o, at: 100, time: 0 },
        { state: sessions[1], at: 102, time: 2 },
        { state: sessions.s, at: 105, time: 5 },
      ]);
    }),
  );

  it(
    'keeps the cause of a state as text',
    marbles((m) => {
      const cause = new ConnectionLossError({
        operation: 'connect',
        cause: new Error('connection to zk1:2181: it was cut'),
      });
      const source = m.hot<SessionState>('1s', {
        1: sessions[1],
        s: { status: 'connecting', cause },
      });
      const sourceSubs = '               ^-';
      const timeline = createTimeline(source, () => asyncScheduler.now());

      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.flush();
      expect(timeline().at(-1)).toStrictEqual({
        state: sessions.o,
        cause: 'connect: the connection was lost (connection to zk1:2181: it was cut)',
        at: 1,
        time: 1,
      });
    }),
  );

  it(
    'keeps only the newest hundred states',
    marbles((m) => {
      const source: Observable<SessionState> = m.hot('1s'.repeat(60), sessions);
      const sourceSubs = '^';
      const timeline = createTimeline(source, () => asyncScheduler.now());

      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.flush();
      expect(timeline()).toHaveLength(100);
      expect(timeline()[0]).toStrictEqual({ state: sessions[1], at: 20, time: 20 });
      expect(timeline().at(-1)).toStrictEqual({ state: sessions.s, at: 119, time: 119 });
    }),
  );

  it(
    'returns a list that does not change later',
    marbles((m) => {
      const source = m.hot('1--s', sessions);
      const sourceSubs = '  ^---';
      const timeline = createTimeline(source, () => asyncScheduler.now());
      const before = timeline();

      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.flush();
      expect(before).toStrictEqual([]);
      expect(timeline()).toHaveLength(2);
    }),
  );

  it(
    'reports each state on the diagnostics channel',
    marbles((m) => {
      const source = m.hot('o-1', sessions);
      const sourceSubs = '  ^';
      const told: unknown[] = [];
      const listen = (message: unknown): void => {
        told.push(message);
      };
      const timeline = createTimeline(source, () => asyncScheduler.now());
      subscribe('rxzk:session', listen);
      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.flush();
      unsubscribe('rxzk:session', listen);

      expect(told).toStrictEqual(timeline());
      expect(told).toHaveLength(2);
    }),
  );
});
