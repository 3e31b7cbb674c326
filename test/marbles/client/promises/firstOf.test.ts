import { type Observable, timer } from 'rxjs';
import { watchData, whenPresent, type ZkError } from 'rxzk';
import { memoryZooKeeper } from 'rxzk/testing';
import { describe, it } from 'vitest';
import { firstOf } from '../../../../src/client/promises/firstOf.js';
import { failureAs } from '../../failureAs.js';
import { marbles } from '../../marbles.js';

function code(source: Observable<unknown>): Observable<unknown> {
  return source.pipe(failureAs(({ code: found }: ZkError) => found));
}

describe('client.promises.first', () => {
  it(
    'emits the first value, and unsubscribes from the stream',
    marbles((m) => {
      const client = memoryZooKeeper().client();
      const source = m.cold('--a-b-|');
      const subs = '         ^-!    ';
      const expected = '     --(a|) ';

      m.expect(firstOf(client, source, {})).toBeObservable(expected);
      m.expect(source).toHaveSubscriptions(subs);
    }),
  );

  it(
    'errors with CLIENT_CLOSED if the client is closed before the first value',
    marbles((m) => {
      const zk = memoryZooKeeper();
      const client = zk.client();
      const later = '   ------^';
      const expected = '--(c|)';
      const refused = ' ------(c|)';
      zk.play(m.cold('--x', { x: () => void client.close() }));
      const waiting$ = watchData(client, '/a').pipe(whenPresent());

      m.expect(code(firstOf(client, waiting$, {}))).toBeObservable(expected, { c: closed });
      m.expect(code(firstOf(client, waiting$, {})), later).toBeObservable(refused, { c: closed });
      m.flush();
      zk.expectClean();
    }),
  );

  it(
    'completes without a value when the stream does, if the client is open',
    marbles((m) => {
      const client = memoryZooKeeper().client();
      const source = m.cold('--|');

      m.expect(firstOf(client, source, {})).toBeObservable('--|');
      m.expect(source).toHaveSubscriptions('^-!');
    }),
  );

  it(
    'drops the watch when the signal is aborted',
    marbles((m) => {
      const zk = memoryZooKeeper();
      const client = zk.client();
      const reason = new RangeError('enough');
      const controller = new AbortController();
      timer(3).subscribe(() => {
        controller.abort(reason);
      });
      const waiting$ = watchData(client, '/a').pipe(whenPresent());
      const { signal } = controller;

      m.expect(firstOf(client, waiting$, { signal })).toBeObservable('---#', {}, reason);
      m.flush();
      zk.expectClean();
    }),
  );
});

const closed = 'CLIENT_CLOSED';
