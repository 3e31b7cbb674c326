import { defer, NEVER, Observable, ReplaySubject, share, throwError, using } from 'rxjs';
import type { TestScheduler } from 'rxjs/testing';
import type { Armed } from '../../src/session/Armed.js';
import { UnimplementedError } from '../../src/errors/server/UnimplementedError.js';
import { checkPath } from '../../src/model/checks/checkPath.js';
import type { SessionState } from '../../src/model/SessionState.js';
import { createPromises } from '../../src/client/promises/createPromises.js';
import type { WatchEvent } from '../../src/model/WatchEvent.js';
import type { ZkClient } from '../../src/client/ZkClient.js';

type RequestName = {
  [K in keyof ZkClient]: ZkClient[K] extends (...args: never[]) => Observable<unknown> ? K : never;
}[keyof ZkClient];

/**
 * The replies to each kind of request. The first request of a kind gets the first reply, and so on.
 */
type Replies = { readonly [K in RequestName]?: readonly ReturnType<ZkClient[K]>[] };

/** The requests that have no path. */
const pathless: ReadonlySet<RequestName> = new Set(['addAuth', 'whoAmI', 'armEnsemble']);

/** The replies that a fake client gives, and the states of its session. */
export interface FakeClientConfig extends Replies {
  /**
   * A source that emits the states of the session. The fake client starts the source at the start
   * of the test, even if the code under test subscribes later. The subscription log of a cold
   * source does not show this start. The log shows only the subscriptions of the code under test.
   * Subscriptions that overlap in time count as one.
   *
   * @defaultValue a session that emits no state
   */
  readonly session$?: Observable<SessionState>;
}

/** A client without a server. Each reply comes from the test. */
export interface FakeClient extends ZkClient {
  /** The name and the arguments of each request, in the order in which the requests were sent. */
  readonly sent: readonly (readonly unknown[])[];
}

/**
 * Creates the reply to an armed read, which is a read that also sets a watch. `fired$` emits the
 * events of this watch.
 */
export function armed<T>(reply: T, fired$: Observable<WatchEvent>): Armed<T> {
  return { reply, fired$ };
}

/**
 * Creates a fake client. Each subscription to a request gets the next reply for this kind of
 * request. When no reply is left, the subscription gets an `UnexpectedRequest`. A call with an
 * invalid path throws, as with a real client.
 */
export function fakeClient({ session$ = NEVER, ...replies }: FakeClientConfig): FakeClient {
  const sent: (readonly unknown[])[] = [];

  const request = <K extends RequestName>(name: K): ZkClient[K] => {
    const left: Observable<unknown>[] = [...(replies[name] ?? [])];
    const send = (...args: readonly string[]): Observable<unknown> => {
      const [path = ''] = args;
      if (!pathless.has(name)) checkPath(path, name === 'create');
      return defer(() => {
        sent.push([name, ...args]);
        return left.shift() ?? unexpected(`${name} ${path}`);
      });
    };
    return send as ZkClient[K];
  };

  const client: Omit<FakeClient, 'promises'> = {
    sent,
    session$: statesOf(session$),
    exists: request('exists'),
    getData: request('getData'),
    getChildren: request('getChildren'),
    getAcl: request('getAcl'),
    getEphemerals: request('getEphemerals'),
    countDescendants: request('countDescendants'),
    whoAmI: request('whoAmI'),
    create: request('create'),
    setData: request('setData'),
    remove: request('remove'),
    transaction: () => unexpected('transaction'),
    setAcl: request('setAcl'),
    addAuth: request('addAuth'),
    sync: request('sync'),
    renewLease: request('renewLease'),
    ensurePath: request('ensurePath'),
    armExists: request('armExists'),
    armData: request('armData'),
    armChildren: request('armChildren'),
    armTree: () => throwError(() => new UnimplementedError()),
    armEnsemble: request('armEnsemble'),
    owned: new Set(),
    detach: (work) => {
      work.subscribe({ error: dropped });
    },
    lease: () => unexpected('lease'),
    now: () => unexpected('now'),
    uuid: () => unexpected('uuid'),
    inspect: () => unexpected('inspect'),
    close: () => unexpected('close'),
    [Symbol.asyncDispose]: () => unexpected('dispose'),
  };
  return Object.assign(client, { promises: createPromises(client) });
}

/**
 * Runs the source from the start of the test. Each subscriber gets the latest state and all later
 * states. If subscribers overlap in time, the subscription log of a cold source shows only one
 * subscription for all of them.
 */
function statesOf(session$: Observable<SessionState>): Observable<SessionState> {
  const state$ = new ReplaySubject<SessionState>(1);
  if (!isCold(session$)) {
    session$.subscribe(state$);
    return state$;
  }
  const running$ = new Observable<SessionState>((subscriber) => {
    session$.scheduleMessages(subscriber);
  });
  const listening$ = new Observable<never>(() => {
    const index = session$.logSubscribedFrame();
    return () => {
      session$.logUnsubscribedFrame(index);
    };
  }).pipe(share());
  running$.subscribe(state$);
  return using(
    () => listening$.subscribe(),
    () => state$,
  );
}

type Cold<T> = ReturnType<typeof TestScheduler.prototype.createColdObservable<T>>;

function isCold<T>(source$: Observable<T>): source$ is Cold<T> {
  return 'scheduleMessages' in source$;
}

/**
 * The error that a request gets if the test has given no reply for this request. The library must
 * not suppress this error, because the error makes the test fail.
 */
class UnexpectedRequest extends Error {}

function unexpected(request: string): never {
  throw new UnexpectedRequest(`the test has no reply for: ${request}`);
}

/**
 * The library passes observables to `detach`. If such an observable fails, this function gets the
 * error. The function ignores every error except an `UnexpectedRequest`, which shows a mistake in
 * the test.
 */
function dropped(error: unknown): void {
  if (error instanceof UnexpectedRequest) throw error;
}
