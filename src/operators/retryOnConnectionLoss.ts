import { type MonoTypeOperatorFunction, retry, throwError, timer } from 'rxjs';
import { checkCalled } from '../model/checks/checkCalled.js';
import { checkKeys } from '../model/checks/checkKeys.js';
import { checkWhole } from '../model/checks/checkWhole.js';
import { isZkError } from '../errors/isZkError.js';

/** Settings of {@link retryOnConnectionLoss}. */
export interface RetryOnConnectionLossConfig {
  /**
   * The delay before the first retry, in ms; doubles with each failure in a row.
   *
   * @defaultValue 100
   */
  readonly initialDelay?: number;
  /** The upper bound of one delay, in ms. @defaultValue 10000 */
  readonly maxDelay?: number;
}

/**
 * Subscribes again while the source fails with a `ZkError` that is `retryable`. The delay doubles
 * each time. Such errors are a lost connection, no connection within the operation timeout, an
 * expired session, and an overloaded server. Other errors pass.
 *
 * Use it for reads, and for writes that may be applied twice. A write with the outcome `'unknown'`
 * may have been applied, and is sent again like one with `'none'`. Setting a whole value is such a
 * write. A counter, a sequential creation or a write with a version is not: use `setDataWith`.
 *
 * It never gives up: limit it with `timeout` if you need an end. A value resets the delay. It needs
 * no jitter: a request waits for its connection, and connections return with jitter.
 *
 * @example
 * ```ts
 * client.setData('/status', 'ready').pipe(retryOnConnectionLoss()).subscribe();
 * ```
 *
 * @param config - the delays
 * @returns the operator; bad settings throw at the call
 */
export function retryOnConnectionLoss<T>(
  config: RetryOnConnectionLossConfig = {},
): MonoTypeOperatorFunction<T> {
  checkCalled('retryOnConnectionLoss', config);
  const { initialDelay = 100, maxDelay = 10_000 } = checkKeys('config', config, [
    'initialDelay',
    'maxDelay',
  ]);
  checkWhole('initialDelay', initialDelay, 1);
  checkWhole('maxDelay', maxDelay, 1);
  return retry({
    resetOnSuccess: true,
    delay: (error: unknown, failures) =>
      isZkError(error) && error.retryable
        ? timer(Math.min(initialDelay * 2 ** (failures - 1), maxDelay))
        : throwError(() => error),
  });
}
