import { AsyncLocalStorage } from 'node:async_hooks';
import { tracingChannel } from 'node:diagnostics_channel';
import { catchError, EMPTY, map, type Observable, switchMap, take, timer } from 'rxjs';
import { type RequestTrace, watchData, type ZkClient } from 'rxzk';
import { memoryZooKeeper, set } from 'rxzk/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { marbles } from '../../marbles.js';

const events = ['start', 'end', 'asyncStart', 'asyncEnd', 'error'] as const;
const channel = tracingChannel<unknown, RequestTrace>('rxzk:request');

describe('the tracing channel', () => {
  const caller = new AsyncLocalStorage<string>();
  const told: [event: string, trace: RequestTrace, caller: string | undefined][] = [];
  const listener = Object.fromEntries(
    events.map((event) => [
      event,
      (message: unknown) => {
        told.push([event, { ...(message as RequestTrace) }, caller.getStore()]);
      },
    ]),
  ) as unknown as Parameters<typeof channel.subscribe>[0];

  beforeEach(() => {
    told.length = 0;
    channel.subscribe(listener);
  });

  afterEach(() => {
    channel.unsubscribe(listener);
  });

  const quietly = (request$: Observable<unknown>): void => {
    request$.pipe(catchError(() => EMPTY)).subscribe();
  };
  const courses = (): string[] =>
    told.map(([event, { kind, operation, code }]) =>
      [event, kind, operation, code].filter((word) => word !== null).join(' '),
    );

  it(
    'reports the steps of a request, and the client that sends it',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/app/a': 'a' });
      const client = zk.client({ name: 'orders', chroot: '/app' });
      zk.delay(client, 2);
      timer(5)
        .pipe(switchMap(() => client.getData('/a')))
        .subscribe();
      m.flush();

      const facts = { client: 'orders', transport: 'memory', chroot: '/app', kind: 'request' };
      const begun = { ...facts, operation: 'getData', path: '/a', server: 'memory:2181' };
      const sent = { ...begun, duration: null, outcome: null, code: null };
      const answered = { ...begun, duration: 2, outcome: 'ok', code: null };
      expect(told).toStrictEqual([
        ['start', sent, undefined],
        ['end', sent, undefined],
        ['asyncStart', answered, undefined],
        ['asyncEnd', answered, undefined],
      ]);
    }),
  );

  it(
    'reports a failure before the caller gets it',
    marbles((m) => {
      quietly(memoryZooKeeper().client().setData('/none', 'x'));
      m.flush();

      expect(courses()).toStrictEqual([
        'start request setData',
        'end request setData',
        'error request setData NO_NODE',
        'asyncStart request setData NO_NODE',
        'asyncEnd request setData NO_NODE',
      ]);
      expect(told.at(-1)?.[1].error).toMatchObject({ code: 'NO_NODE', path: '/none' });
    }),
  );

  it(
    'does not report a missing znode as an error when a stream waits for it',
    marbles((m) => {
      watchData(memoryZooKeeper().client(), '/none').pipe(take(1)).subscribe();
      m.flush();

      expect(courses().filter((course) => !course.startsWith('end'))).toStrictEqual([
        'start read getData',
        'asyncStart read getData NO_NODE',
        'start read exists',
        'asyncEnd read getData NO_NODE',
        'asyncStart read exists',
        'asyncEnd read exists',
      ]);
    }),
  );

  it(
    'does not report an error when renewLease gets the refusal that it expects',
    marbles((m) => {
      memoryZooKeeper({ '/a': 'a' }).client().renewLease('/a').subscribe();
      m.flush();

      expect(courses()).toContain('asyncEnd request renewLease BAD_VERSION');
      expect(told.map(([event]) => event)).not.toContain('error');
    }),
  );

  it(
    'reports the end of a request as soon as its caller unsubscribes',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/a': 'a' });
      const client = zk.client();
      zk.delay(client, 5);
      const unsub = '--!';
      m.expect(client.getData('/a'), unsub).toBeObservable('---');
      m.flush();

      expect(told.map(([event]) => event)).toStrictEqual([
        'start',
        'end',
        'asyncStart',
        'asyncEnd',
      ]);
      expect(told.at(-1)?.[1]).toMatchObject({ outcome: 'unsubscribed', duration: 2 });
    }),
  );

  it(
    'calls back in the async context of the caller, also after changes and lost connections',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/a': 'a' });
      const client: ZkClient = zk.client();
      zk.delay(client, 1);
      const heard: (string | undefined)[] = [];
      zk.play(
        m.cold('---------b----s--r-c', {
          b: set('/a', 'b'),
          s: () => zk.suspend(client),
          r: () => zk.resume(client),
          c: set('/a', 'c'),
        }),
      );
      const unsub = timer(40);
      caller.run('checkout', () => {
        const data$ = watchData(client, '/a').pipe(map((node) => String(node?.data)));
        const stream = data$.subscribe((data) => heard.push(`${data} ${caller.getStore()}`));
        unsub.subscribe(() => stream.unsubscribe());
        client.exists('/a').subscribe(() => heard.push(`exists ${caller.getStore()}`));
      });
      m.flush();

      expect(heard.sort()).toStrictEqual([
        'a checkout',
        'b checkout',
        'c checkout',
        'exists checkout',
      ]);
      expect(new Set(told.map(([, , store]) => store))).toStrictEqual(new Set(['checkout']));
    }),
  );
});
