import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { catchError, EMPTY, switchMap, timer } from 'rxjs';
import { type TracedRequest, watchData } from 'rxzk';
import { memoryZooKeeper, remove, set } from 'rxzk/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { marbles } from '../../marbles.js';

const names = ['rxzk:request', 'rxzk:watch', 'rxzk:session'] as const;

describe('the diagnostics channels', () => {
  const told = { 'rxzk:request': [], 'rxzk:watch': [], 'rxzk:session': [] } as Record<
    string | symbol,
    unknown[]
  >;
  const listen = (message: unknown, name: string | symbol): void => {
    told[name]?.push(message);
  };

  beforeEach(() => {
    for (const name of names) {
      told[name] = [];
      subscribe(name, listen);
    }
  });

  afterEach(() => {
    for (const name of names) unsubscribe(name, listen);
  });

  it(
    'report the reads of a stream, its watches and the session',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/a': 'a' });
      const client = zk.client();
      zk.delay(client, 2);
      zk.play(
        m.cold('          ----b----x----s', {
          b: set('/a', 'b'),
          x: remove('/a'),
          s: () => {
            zk.suspend(client);
          },
        }),
      );
      const unsub = '           ----------------!';
      watchData(client, '/a').subscribe().add(timer(unsub.length).subscribe());
      m.flush();

      const read = { operation: 'getData', path: '/a', duration: 2 };
      expect(told['rxzk:request']).toStrictEqual([
        { ...read, outcome: 'ok', code: null },
        { ...read, outcome: 'ok', code: null },
        { ...read, outcome: 'none', code: 'NO_NODE' },
        { operation: 'exists', path: '/a', duration: 2, outcome: 'ok', code: null },
      ]);
      expect(told['rxzk:watch']).toStrictEqual([
        { type: 'changed', path: '/a' },
        { type: 'deleted', path: '/a' },
      ]);
      expect(told['rxzk:session']).toMatchObject([
        { state: { status: 'connecting' } },
        { state: { status: 'connected' } },
        { state: { status: 'suspended' } },
      ]);
    }),
  );

  it(
    'report a transaction as one request, and a refused transaction with the code of the operation',
    marbles((m) => {
      const client = memoryZooKeeper({ '/a': 'a' }).client();
      for (const path of ['/a', '/none']) {
        client
          .transaction([{ type: 'check', path }])
          .pipe(catchError(() => EMPTY))
          .subscribe();
      }
      m.flush();

      const transaction = { operation: 'transaction', path: '/', duration: 0 };
      expect(told['rxzk:request']).toStrictEqual([
        { ...transaction, outcome: 'ok', code: null },
        { ...transaction, outcome: 'none', code: 'NO_NODE' },
      ]);
    }),
  );

  it(
    'report a request once, with the same result that its caller gets',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/a': 'a' });
      const client = zk.client({ operationTimeout: 5 });
      zk.play(m.cold('-s', { s: () => zk.suspend(client) }));
      timer(2)
        .pipe(
          switchMap(() => client.setData('/a', 'b')),
          catchError(() => EMPTY),
        )
        .subscribe();
      m.flush();

      expect(told['rxzk:request']).toStrictEqual<TracedRequest[]>([
        {
          operation: 'setData',
          path: '/a',
          duration: 5,
          outcome: 'none',
          code: 'NOT_CONNECTED',
        },
      ]);
    }),
  );
});
