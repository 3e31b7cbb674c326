import { type MonoTypeOperatorFunction, ReplaySubject, share, timer } from 'rxjs';
import { checkCalled } from '../model/checks/checkCalled.js';
import { checkKeys } from '../model/checks/checkKeys.js';
import { checkWhole } from '../model/checks/checkWhole.js';

/** Settings of {@link shareLatest}. */
export interface ShareLatestConfig {
  /**
   * How long to keep the source after the last subscriber has left, in ms. A subscriber that
   * returns soon then finds the value.
   *
   * @defaultValue 0
   */
  readonly linger?: number;
}

/**
 * Shares one subscription to the source among all subscribers: one watch, and one read for each
 * change, for any number of subscribers. A later subscriber gets the current value at once.
 *
 * Hot while it has subscribers, and `linger` ms longer. Then it unsubscribes from the source. The
 * next subscriber starts the source again, so nobody gets an old value. Completes and errors with
 * the source; the next subscriber then also starts it again.
 *
 * @example
 * ```ts
 * const config$ = watchData(client, '/config').pipe(decode(json), shareLatest({ linger: 1_000 }));
 * config$.subscribe((config) => console.log('here', config));
 * config$.subscribe((config) => console.log('and here', config));
 * ```
 *
 * @param config - how long to keep the source
 * @returns the operator; bad settings throw at the call
 */
export function shareLatest<T>(config: ShareLatestConfig = {}): MonoTypeOperatorFunction<T> {
  checkCalled('shareLatest', config);
  const { linger = 0 } = checkKeys('config', config, ['linger']);
  checkWhole('linger', linger, 0);
  return share({
    connector: () => new ReplaySubject<T>(1),
    resetOnRefCountZero: linger === 0 ? true : () => timer(linger),
  });
}
