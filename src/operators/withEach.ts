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
   * How many inner streams may be without their first value at once; the others wait for their turn.
   *
   * @defaultValue 100
   */
  readonly concurrency?: number;
}

/** What the inner stream of one child has emitted. */
export interface Each<T> {
  /** The child's name in the list. */
  readonly child: string;
  readonly value: T;
}

/**
 * Follows one inner stream for each child. Subscribes to it when the child appears in the list.
 * Unsubscribes when the child leaves the list, or the parent is gone. Emits their values, with the
 * name of the child. Emits nothing for a child that goes: for a table of values use `watchMembers`
 * or `collectTree`.
 *
 * If a child is deleted and created again between two lists, it is in both. Its stream continues,
 * and a `watch*` stream handles that by itself. If a parent was created again, its children are
 * other znodes, and get new streams. If an inner stream completes, it is not started again while
 * its child stays.
 *
 * Silent while disconnected, as its streams are. Completes when the source and all inner streams
 * have, as they do when the client is closed; errors with the source or any inner stream.
 *
 * @example
 * ```ts
 * watchChildren(client, '/services')
 *   .pipe(withEach((child) => watchData(client, `/services/${child}`)))
 *   .subscribe(({ child, value }) => console.log(child, value?.data.toString()));
 * ```
 *
 * @param project - gives the stream of a child
 * @param config - how many first values to wait for at once
 * @returns the operator; bad settings throw at the call
 * @see {@link diffChildren} for only the names
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
          // When many children leave at once, the turn of one may pass to another that will leave
          // next.
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
          // One list after the other, even if a consumer's reaction causes the next list
          // synchronously.
          concatMap(({ removed, added }) => {
            removed.forEach(leave);
            return added;
          }),
          mergeMap(follow),
        )
        .subscribe(subscriber);
    });
}

/** Follows a child, and completes when its first value was passed on, or when it has none. */
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
