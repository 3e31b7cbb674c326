import { concatMap, defer, from, ignoreElements, map, merge, type Observable, take } from 'rxjs';
import { say } from './log.js';
import type { Expectation, Step } from './Step.js';

/**
 * Carries out the steps one after the other. The next step starts when all expected events of the
 * previous step have happened. Emits each expectation when its event has happened.
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
