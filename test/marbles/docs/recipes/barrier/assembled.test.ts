import {
  catchError,
  concat,
  dematerialize,
  EMPTY,
  filter,
  ignoreElements,
  map,
  materialize,
  merge,
  type Observable,
  switchMap,
  take,
  throwError,
} from 'rxjs';
import { marbles } from 'rxjs-marbles';
import {
  isZkError,
  join,
  retryOnConnectionLoss,
  watchChildren,
  watchExists,
  whenPresent,
  type ZkClient,
} from 'rxzk';
import { type Command, memoryZooKeeper } from 'rxzk/testing';
import { it } from 'vitest';

/** Takes a place in the barrier, and emits one value when `size` places are taken. */
function assembled(client: ZkClient, path: string, size: number): Observable<string> {
  const [places, open] = [`${path}/places`, `${path}/open`];
  const opened$ = watchExists(client, open).pipe(
    whenPresent(),
    take(1),
    map(() => 'open'),
  );
  const toOpen$ = client.create(open).pipe(
    retryOnConnectionLoss(),
    catchError((error: unknown) =>
      isZkError(error, 'NODE_EXISTS') ? EMPTY : throwError(() => error),
    ),
  );
  // Each participant joins first, and then reads the list. So the last participant finds all others
  // in the list, and no participant has to watch the list.
  const place$ = join(client, places).pipe(
    switchMap(() => client.getChildren(places).pipe(retryOnConnectionLoss())),
    filter(({ children }) => children.length >= size),
    switchMap(() => toOpen$),
    ignoreElements(),
  );
  return merge(opened$, place$);
}

/**
 * The double barrier: starts the work when all participants have arrived, and completes when all
 * participants have finished.
 */
function together<T>(
  client: ZkClient,
  path: string,
  size: number,
  work: Observable<T>,
): Observable<T> {
  const worked$ = assembled(client, path, size).pipe(
    switchMap(() => work.pipe(materialize())),
    // When the work completes, `dematerialize` completes the stream, and unsubscribes from
    // `assembled`. So this client gives up its place in the barrier.
    dematerialize(),
  );
  const allGone$ = watchChildren(client, `${path}/places`).pipe(
    filter((list) => (list?.children ?? []).length === 0),
    take(1),
    ignoreElements(),
  );
  return concat(worked$, allGone$);
}

it(
  'lets nobody pass before all have arrived, and then lets everybody pass',
  marbles((m) => {
    const zk = memoryZooKeeper();
    const [a, b, c] = [zk.client(), zk.client(), zk.client()];
    const ofA = '         ------(o|)';
    const comesLater = '  --^       ';
    const ofB = '         ------(o|)';
    const comesLast = '   ------^   ';
    const ofC = '         ------(o|)';
    const values = { o: 'open' };

    m.expect(assembled(a, '/rounds/1', 3).pipe(take(1))).toBeObservable(ofA, values);
    m.expect(assembled(b, '/rounds/1', 3).pipe(take(1)), comesLater).toBeObservable(ofB, values);
    m.expect(assembled(c, '/rounds/1', 3).pipe(take(1)), comesLast).toBeObservable(ofC, values);
    m.flush();
    zk.expectClean();
  }),
);

it(
  'does not count an expired participant, and lets a disconnected participant pass later',
  marbles((m) => {
    const zk = memoryZooKeeper();
    const [a, b, c, d] = [zk.client({ sessionTimeout: 3 }), zk.client(), zk.client(), zk.client()];
    const faults: Record<string, Command> = {
      x: () => zk.suspend(a),
      s: () => zk.suspend(b),
      r: () => zk.resume(b),
    };
    zk.play(m.cold('      -x----s----r---', faults));
    const dies = '        -------!       ';
    const ofB = '         -----------(o|)';
    const comesThird = '  -----^         ';
    const ofC = '         --------(o|)   ';
    const comesLast = '   --------^      ';
    const ofD = '         --------(o|)   ';
    const values = { o: 'open' };

    m.expect(assembled(a, '/rounds/1', 3).pipe(take(1)), dies).toBeObservable('');
    m.expect(assembled(b, '/rounds/1', 3).pipe(take(1))).toBeObservable(ofB, values);
    m.expect(assembled(c, '/rounds/1', 3).pipe(take(1)), comesThird).toBeObservable(ofC, values);
    m.expect(assembled(d, '/rounds/1', 3).pipe(take(1)), comesLast).toBeObservable(ofD, values);
  }),
);

it(
  'starts all participants together, and ends them together',
  marbles((m) => {
    const zk = memoryZooKeeper();
    const [a, b] = [zk.client(), zk.client()];
    const short = m.cold('  -s|       ');
    const long = m.cold('   ---l---|  ');
    const shortSubs = '  ---^-!       ';
    const longSubs = '   ---^------!  ';
    const ofA = '        ----s-----|  ';
    const comesLater = ' ---^         ';
    const ofB = '        ------l---|  ';

    m.expect(together(a, '/rounds/1', 2, short)).toBeObservable(ofA);
    m.expect(together(b, '/rounds/1', 2, long), comesLater).toBeObservable(ofB);
    m.expect(short).toHaveSubscriptions(shortSubs);
    m.expect(long).toHaveSubscriptions(longSubs);
    m.flush();
    zk.expectClean();
  }),
);
