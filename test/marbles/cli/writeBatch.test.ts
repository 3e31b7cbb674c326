import { defer, map, type Observable, of, switchMap, throwError, timer } from 'rxjs';
import { NoAuthError } from 'rxzk';
import { memoryZooKeeper } from 'rxzk/testing';
import { describe, expect, it } from 'vitest';
import type { ImportStep } from '../../../src/cli/exported/ImportStep.js';
import { planBatch } from '../../../src/cli/exported/planBatch.js';
import { writeBatch } from '../../../src/cli/exported/writeBatch.js';
import { fakeClient } from '../fakeClient.js';
import { failureAs } from '../failureAs.js';
import { marbles } from '../marbles.js';

const znode = { path: '/a', data: Buffer.from('new'), mode: 'persistent' } as const;
const config = { base: '', ifMissing: false } as const;

/** Emits the actions of the steps as one text, such as `create,set`. */
function actions(source: Observable<readonly ImportStep[]>): Observable<string> {
  return source.pipe(map((steps) => steps.map(({ action }) => action).join()));
}

describe('writeBatch', () => {
  it.each([
    ['creates', 'create', { '/a': 'old' }, 'set'],
    ['deletes', 'set', {}, 'create'],
  ] as const)(
    'plans again when somebody %s a znode after the plan was made',
    (_, stale, znodes, done) => {
      marbles((m) => {
        const client = memoryZooKeeper(znodes).client();
        const plans: (readonly ImportStep[])[] = [[{ action: stale, path: '/a', znode }]];
        const plan$ = defer(() => {
          const old = plans.shift();
          return old === undefined ? planBatch(client, [znode], config) : of(old);
        });

        m.expect(actions(writeBatch(client, plan$))).toBeObservable('(d|)', { d: done });
        m.flush();
        m.expect(client.getData('/a').pipe(map(({ data }) => String(data)))).toBeObservable(
          '(n|)',
          {
            n: 'new',
          },
        );
      })();
    },
  );

  it(
    'plans to write an existing znode that the client has no permission to read',
    marbles((m) => {
      const client = fakeClient({ exists: [throwError(() => new NoAuthError())] });

      m.expect(actions(planBatch(client, [znode], config))).toBeObservable('(s|)', { s: 'set' });
    }),
  );

  it(
    'errors when the znodes still differ from the plan after ten new plans',
    marbles((m) => {
      const client = memoryZooKeeper({ '/a': 'old' }).client();
      let planned = 0;
      const plan$ = defer(() => {
        planned += 1;
        return of([{ action: 'create', path: '/a', znode } as const]);
      });
      const failed$ = writeBatch(client, plan$).pipe(failureAs(({ code }) => code));

      m.expect(failed$).toBeObservable('(e|)', { e: 'NODE_EXISTS' });
      m.flush();
      expect(planned).toBe(11);
    }),
  );

  it(
    'plans again when the reply is lost, and writes nothing if its own write was applied',
    marbles((m) => {
      const zk = memoryZooKeeper();
      const client = zk.client();
      zk.play(m.cold('-d', { d: () => zk.dropReply(client, 'applied') }));
      const plans: (readonly ImportStep[])[] = [[{ action: 'create', path: '/a', znode }]];
      const plan$ = defer(() => {
        const first = plans.shift();
        return first === undefined
          ? planBatch(client, [znode], { ...config, ifMissing: true })
          : of(first);
      });
      const written$ = timer(2).pipe(switchMap(() => writeBatch(client, plan$)));

      m.expect(actions(written$)).toBeObservable('--(k|)', { k: 'keep' });
    }),
  );
});
