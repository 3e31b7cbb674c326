import { concatMap, defer, from, ignoreElements, map, merge, type Observable, take } from 'rxjs';
import { say } from './log.js';
import type { Expectation, Step } from './Step.js';

/**
 * Takes one step after the other, each as soon as everything has been seen that was expected of the
 * one before. Emits each expectation when it is met.
 */
export function perform(steps: readonly Step[]): Observable<Expectation> {
  return from(steps).pipe(concatMap((step) => merge(...step.expected.map(met), acted(step))));
}

function met(expectation: Expectation): Observable<Expectation> {
  return expectation.seen$.pipe(
    take(1),
    map(() => expectation),
  );
}

function acted({ title, act }: Step): Observable<never> {
  return defer(() => {
    say(title);
    return act();
  }).pipe(ignoreElements());
}
