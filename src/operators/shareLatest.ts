import { type MonoTypeOperatorFunction, ReplaySubject, share, timer } from 'rxjs';
import { checkCalled } from '../model/checks/checkCalled.js';
import { checkKeys } from '../model/checks/checkKeys.js';
import { checkWhole } from '../model/checks/checkWhole.js';

/** Settings of {@link shareLatest}. */
export interface ShareLatestConfig {
  /**
   * How long to stay subscribed to the source after the last subscriber has left, in ms. A new
   * subscriber within this time gets the current value at once.
   *
   * @defaultValue 0
   */
  readonly linger?: number;
}

/**
 * Shares one subscription to the source among all subscribers. So any number of subscribers need
 * only one watch, and one read for each change. A later subscriber gets the current value at once.
 *
 * The resulting stream is hot. If there is no subscriber for `linger` ms, the operator unsubscribes
 * from the source. For the next subscriber, the operator subscribes to the source again, so no
 * subscriber gets an old value. Completes or fails when the source does. After the source has
 * completed or failed, the operator also subscribes again for the next subscriber.
 *
 * @example
 * ```ts
 * const config$ = watchData(client, '/config').pipe(decode(json), shareLatest({ linger: 1_000 }));
 * config$.subscribe((config) => console.log('here', config));
 * config$.subscribe((config) => console.log('and here', config));
 * ```
 *
 * @param config - how long to stay subscribed to the source after the last subscriber has left
 * @returns the operator. The call throws if a setting is wrong
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
