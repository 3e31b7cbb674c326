import {
  concatMap,
  defer,
  EMPTY,
  mergeMap,
  Observable,
  type ObservableInput,
  type OperatorFunction,
  type Subscriber,
  tap,
} from 'rxjs';
import { checkCalled } from '../model/checks/checkCalled.js';
import { checkKeys } from '../model/checks/checkKeys.js';
import { checkWhole } from '../model/checks/checkWhole.js';
import { createConcurrencyLimit } from '../client/createConcurrencyLimit.js';
import type { NodeChildren } from '../model/NodeChildren.js';
import { checkReturned } from '../model/checks/checkReturned.js';
import { checkFunction } from '../model/checks/checkFunction.js';
import { diffChildren } from './diffChildren.js';

/** Settings of {@link withEach}. */
export interface WithEachConfig {
  /**
   * How many inner streams may wait for their first value at the same time. When one of these
   * streams has emitted its first value or has ended, the next inner stream starts.
   *
   * @defaultValue 100
   */
  readonly concurrency?: number;
}

/** A value that the inner stream of one child has emitted. */
export interface Each<T> {
  /** The name of the child. */
  readonly child: string;
  readonly value: T;
}

/**
 * Runs one inner stream for each child of a child list. When a child appears in the list, the
 * operator calls `project` and subscribes to the inner stream. When the child leaves the list, or
 * the parent is deleted, the operator unsubscribes. The operator emits the values of all inner
 * streams, each with the name of its child. When a child leaves the list, the operator emits
 * nothing. So for a table of the current values, use `watchMembers` or `collectTree`.
 *
 * If a child is deleted and created again between two lists, both lists contain its name. So its
 * inner stream continues. An inner stream such as `watchData` notices by itself that the znode was
 * created again. If the parent was deleted and created again, its old children no longer exist. So
 * each child in the new list gets a new inner stream, even if the old list contained the same name.
 * If the inner stream of a child completes, the operator does not start it again while the child
 * stays in the list.
 *
 * Without a connection, the operator emits nothing, because the inner streams emit nothing.
 * Completes when the source and all inner streams have completed, for example when the client is
 * closed. If the source or an inner stream fails, the operator fails with the same error.
 *
 * @example
 * ```ts
 * watchChildren(client, '/services')
 *   .pipe(withEach((child) => watchData(client, `/services/${child}`)))
 *   .subscribe(({ child, value }) => console.log(child, value?.data.toString()));
 * ```
 *
 * @param project - returns the inner stream of a child
 * @param config - how many inner streams may wait for their first value at the same time
 * @returns the operator. The call throws if a setting is wrong
 * @see {@link diffChildren} if a program needs only the names of the children
 */
export function withEach<T>(
  project: (child: string) => ObservableInput<T>,
  config: WithEachConfig = {},
): OperatorFunction<NodeChildren | null, Each<T>> {
  checkCalled('withEach', project);
  checkFunction('project', project);
  const { concurrency = 100 } = checkKeys('config', config, ['concurrency']);
  checkWhole('concurrency', concurrency, 1, Infinity);

  return (source) =>
    new Observable((subscriber) => {
      const gate = createConcurrencyLimit(concurrency);
      const followers = new Map<string, Subscriber<Each<T>>>();
      let followed: ReadonlySet<string> = new Set();

      const leave = (child: string): void => {
        followers.get(child)?.complete();
        followers.delete(child);
      };
      const follow = (child: string): Observable<Each<T>> =>
        new Observable((follower) => {
          followers.set(child, follower);
          // The child may have left the list before its inner stream starts. For example, the inner
          // stream of a second child waits until the inner stream of a first child has emitted or
          // ended. Meanwhile, a new list arrives, which contains neither child. The operator ends
          // the first inner stream, so it is the turn of the second child. But the second inner
          // stream must not start any more.
          const inner$ = defer(() =>
            subscriber.closed || !followed.has(child)
              ? EMPTY
              : checkReturned('project', project(child)),
          );
          follower.add(gate(untilFirst(child, inner$, follower)).subscribe());
        });

      return source
        .pipe(
          diffChildren(),
          tap(({ children }) => {
            followed = new Set(children);
          }),
          // A subscriber may react to a value and cause the next list synchronously. Even then,
          // `concatMap` finishes one list before it begins the next.
          concatMap(({ removed, added }) => {
            removed.forEach(leave);
            return added;
          }),
          mergeMap(follow),
        )
        .subscribe(subscriber);
    });
}

/**
 * Subscribes to the inner stream of a child, and passes each value to `follower`. The returned
 * stream completes at the first of these values. Even after that, `follower` gets the later values
 * of the inner stream. When the returned stream completes, the concurrency limit lets the next
 * inner stream start.
 */
function untilFirst<T>(
  child: string,
  inner$: Observable<T>,
  follower: Subscriber<Each<T>>,
): Observable<never> {
  return new Observable((place) => {
    const following = inner$.subscribe({
      next: (value) => {
        follower.next({ child, value });
        place.complete();
      },
      error: (error: unknown) => {
        follower.error(error);
      },
      complete: () => {
        follower.complete();
      },
    });
    follower.add(following);
  });
}
