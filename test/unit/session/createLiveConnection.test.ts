import { Observable, of, switchMap, take } from 'rxjs';
import { describe, expect, it, vi } from 'vitest';
import type { ZkError } from '../../../src/errors/ZkError.js';
import type { Armed } from '../../../src/session/Armed.js';
import { createLiveConnection } from '../../../src/session/createLiveConnection.js';
import { createWatchTable } from '../../../src/session/watches/createWatchTable.js';
import type { LiveConnection } from '../../../src/session/LiveConnection.js';
import type { Reading } from '../../../src/session/Reading.js';
import type { Connection } from '../../../src/transport/Connection.js';
import { events, nodeOf, statOf } from '../../marbles/nodes.js';

const reply = nodeOf('reply');
const address = { host: '10.0.0.1', port: 2181, server: 'zk1:2181' };
const session = { id: 'one', password: 'secret' };

const operations = {
  read: { type: 'getData', path: '/a', watch: false },
  write: { type: 'remove', path: '/a', version: -1 },
  sync: { type: 'sync', path: '/a' },
} as const;

/**
 * Creates a connection. The test sends the replies with `answer`. If the parameter `refused` holds
 * a return code, each request fails at once with this return code.
 */
function linked({
  effect = 'read',
  refused,
}: { readonly effect?: keyof typeof operations; readonly refused?: number } = {}) {
  const calls: { readonly done: (returnCode: number, reply?: unknown) => void }[] = [];
  const onProof = vi.fn<(sentAt: number) => void>();
  const watches = createWatchTable();
  const connection: Connection = {
    address,
    session,
    sessionTimeout: 10_000,
    provedAt: 0,
    setsWatches: false,
    zxid: 0,
    request: (_operation, done) => {
      if (refused === undefined) calls.push({ done: done as () => void });
      else done(refused);
    },
    closeSession: () => expect.unreachable(),
  };
  const now = (): number => performance.now();
  const live = createLiveConnection(connection, { watches, covers: () => false, now, onProof });
  const send = (): Observable<unknown> => live.send(operations[effect]);
  const answer = (returnCode = 0): void => calls.shift()?.done(returnCode, reply);
  return { live, send, calls, answer, onProof, watches };
}

function readingOf(type: 'getData' | 'getChildren'): Reading {
  return { operation: { type, path: '/a', watch: true }, answeredAt: null };
}

/** Turns an armed read into a stream. An armed read is a read that also sets a watch. */
function arm(live: LiveConnection, reading: Reading): Observable<Armed<unknown>> {
  return new Observable((subscriber) => {
    live.arm(reading, subscriber);
  });
}

/** Subscribes to a stream, and records its notifications. */
function record<T>(stream: Observable<T>) {
  const seen: T[] = [];
  const error = vi.fn<(error: ZkError) => void>();
  const complete = vi.fn();
  const subscription = stream.subscribe({ next: (value) => seen.push(value), error, complete });
  return { seen, error, complete, subscription };
}

describe('createLiveConnection', () => {
  it('has the server, the session and the session timeout of its connection', () => {
    const { live } = linked();

    expect(live).toMatchObject({ address, session, sessionTimeout: 10_000 });
  });

  describe('send', () => {
    it('sends at the subscription, and once for each subscriber', () => {
      const { send, calls } = linked();
      const stream = send();
      expect(calls).toHaveLength(0);
      stream.subscribe();
      stream.subscribe();

      expect(calls).toHaveLength(2);
    });

    it('emits the reply synchronously in the callback, and completes', () => {
      const { send, answer } = linked();
      const { seen, complete } = record(send());
      expect(seen).toStrictEqual([]);
      answer();

      expect(seen).toStrictEqual([reply]);
      expect(complete).toHaveBeenCalledTimes(1);
    });

    it('errors with the return code', () => {
      const { send, calls } = linked({ effect: 'write' });
      const { error } = record(send());
      calls[0]?.done(-4);

      expect(error).toHaveBeenCalledTimes(1);
      expect(error.mock.calls[0]?.[0]).toMatchObject({
        code: 'CONNECTION_LOSS',
        outcome: 'unknown',
        operation: 'remove',
        path: '/a',
      });
    });

    it('errors at once when the call is refused, because nothing was written', () => {
      const { live, send } = linked({ effect: 'write', refused: -1001 });
      const { error } = record(send());

      expect(error.mock.calls[0]?.[0]).toMatchObject({ code: 'CONNECTION_LOSS', outcome: 'none' });
      expect(live.inFlight).toBe(0);
    });

    it('counts a request in flight until its reply, even without a subscriber', () => {
      const { live, send, answer } = linked();
      send().subscribe().unsubscribe();
      record(send());
      expect(live.inFlight).toBe(2);
      answer();
      expect(live.inFlight).toBe(1);
      answer(-4);
      expect(live.inFlight).toBe(0);
    });

    it('counts requests and armed reads separately', () => {
      const { live, send, answer } = linked();
      send().subscribe().unsubscribe();
      record(arm(live, readingOf('getData')));
      expect(live).toMatchObject({ inFlight: 2, requests: 1 });
      answer();
      answer();

      expect(live).toMatchObject({ inFlight: 0, requests: 0 });
    });

    it('does not count refused requests', () => {
      const { live, send } = linked({ refused: -1001 });
      record(send());

      expect(live).toMatchObject({ inFlight: 0, requests: 0 });
    });

    it.each([0, -4])('rule 9: ignores a reply after unsubscribe, return code %i', (returnCode) => {
      const { send, answer } = linked();
      const { seen, error, complete, subscription } = record(send());
      subscription.unsubscribe();
      answer(returnCode);

      expect(seen).toStrictEqual([]);
      expect(error).not.toHaveBeenCalled();
      expect(complete).not.toHaveBeenCalled();
    });

    it.each([0, -101, -103])(
      'rule 20: reports when it has sent a write with the reply %i',
      (code) => {
        const { send, answer, onProof } = linked({ effect: 'write' });
        const clock = vi.spyOn(performance, 'now').mockReturnValue(100);
        record(send());
        clock.mockReturnValue(900);
        expect(onProof).not.toHaveBeenCalled();
        answer(code);
        clock.mockRestore();

        expect(onProof.mock.calls).toStrictEqual([[100]]);
      },
    );

    it('rule 20: also reports a write with a reply when its subscriber has left', () => {
      const { send, answer, onProof } = linked({ effect: 'write' });
      send().subscribe().unsubscribe();
      answer();

      expect(onProof).toHaveBeenCalledTimes(1);
    });

    it.each([
      ['read', 0],
      ['sync', 0],
      ['write', -4],
      ['write', -119],
      ['write', -127],
    ] as const)('rule 20: a %s with the return code %i proves nothing', (effect, returnCode) => {
      const { send, answer, onProof } = linked({ effect });
      record(send());
      answer(returnCode);

      expect(onProof).not.toHaveBeenCalled();
    });
  });

  describe('arm', () => {
    /**
     * Returns the stream `fired$` of the first armed read in the list. If the list is empty,
     * returns an empty stream.
     */
    function fired(seen: readonly Armed<unknown>[]): Armed<unknown>['fired$'] {
      return seen[0]?.fired$ ?? of();
    }

    it('emits the reply with its watch, and completes', () => {
      const { live, answer, watches } = linked();
      const { seen, complete } = record(arm(live, readingOf('getData')));
      answer();
      const watch = record(fired(seen));
      watches.fire(events.f);

      expect(seen[0]?.reply).toBe(reply);
      expect(complete).toHaveBeenCalledTimes(1);
      expect(watch.seen).toStrictEqual([events.f]);
      expect(watches.size).toBe(0);
    });

    it('sets a watch that fires only for events of its kind', () => {
      const { live, answer, watches } = linked();
      const { seen } = record(arm(live, readingOf('getChildren')));
      answer();
      const watch = record(fired(seen));
      watches.fire(events.f);
      expect(watch.seen).toStrictEqual([]);
      watches.fire(events.k);

      expect(watch.seen).toStrictEqual([events.k]);
    });

    it.each([
      ['getData', nodeOf('a', { mzxid: 7, pzxid: 9 }), 'data', 7],
      ['getChildren', nodeOf('a', { mzxid: 7, pzxid: 9 }), 'child', 9],
      ['exists', statOf({ mzxid: 7, pzxid: 9 }), 'data', 7],
      ['exists', null, 'exist', 0],
    ] as const)('for %s with the reply %o knows the watch %s %i', (type, found, kind, zxid) => {
      const { live, calls, watches } = linked();
      arm(live, { operation: { type, path: '/a', watch: true }, answeredAt: null })
        .pipe(switchMap(({ fired$ }) => fired$))
        .subscribe();
      calls[0]?.done(0, found);

      expect([...watches.list()]).toMatchObject([{ kind, zxid }]);
    });

    it('rule 2: has the watch from the sending on, because an event may come before the reply', () => {
      const { live, answer, watches } = linked();
      const { seen } = record(arm(live, readingOf('getData')));
      expect(watches.size).toBe(1);
      watches.fire(events.f);
      answer();

      expect(record(fired(seen)).seen).toStrictEqual([events.f]);
    });

    it('keeps the watch after it has emitted the reply', () => {
      const { live, answer, watches } = linked();
      const { seen } = record(arm(live, readingOf('getData')).pipe(take(1)));
      answer();
      expect(watches.size).toBe(1);
      fired(seen).subscribe().unsubscribe();

      expect(watches.size).toBe(0);
    });

    it('notes the time of the reply to the read', () => {
      const { live, answer } = linked();
      const clock = vi.spyOn(performance, 'now').mockReturnValue(100.7);
      const reading = readingOf('getData');
      record(arm(live, reading));
      expect(reading.answeredAt).toBeNull();
      answer();
      clock.mockRestore();

      expect(reading.answeredAt).toBe(100);
    });

    it('drops the watch when the read fails', () => {
      const { live, answer, watches } = linked();
      const { error } = record(arm(live, readingOf('getData')));
      answer(-101);

      expect(error.mock.calls[0]?.[0]).toMatchObject({ code: 'NO_NODE', outcome: 'none' });
      expect(watches.size).toBe(0);
    });

    it('drops the watch when the read is refused at once', () => {
      const { live, watches } = linked({ refused: -1001 });
      const { error } = record(arm(live, readingOf('getData')));

      expect(error).toHaveBeenCalledTimes(1);
      expect(watches.size).toBe(0);
      expect(live.inFlight).toBe(0);
    });

    it('rule 9: ignores the reply of a read whose subscriber has left, and then drops its watch', () => {
      const { live, answer, watches } = linked();
      const { seen, subscription } = record(arm(live, readingOf('getData')));
      subscription.unsubscribe();
      answer();

      expect(seen).toStrictEqual([]);
      expect(watches.size).toBe(0);
    });
  });
});
