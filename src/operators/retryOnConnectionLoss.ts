import { type MonoTypeOperatorFunction, retry, throwError, timer } from 'rxjs';
import { checkCalled } from '../model/checks/checkCalled.js';
import { checkKeys } from '../model/checks/checkKeys.js';
import { checkWhole } from '../model/checks/checkWhole.js';
import { isZkError } from '../errors/isZkError.js';

/** Settings of {@link retryOnConnectionLoss}. */
export interface RetryOnConnectionLossConfig {
  /**
   * The delay before the first retry, in ms. Each further failure doubles the delay, up to
   * `maxDelay`. After the source has emitted a value, the next delay is `initialDelay` again.
   *
   * @defaultValue 100
   */
  readonly initialDelay?: number;
  /** The longest delay, in ms. @defaultValue 10000 */
  readonly maxDelay?: number;
}

/**
 * Subscribes to the source again, after a delay, if the source fails with a retryable error. A
 * retryable error is a `ZkError` whose property `retryable` is `true`. For example, the connection
 * was lost, the session has expired, the server is overloaded, or no connection came within the
 * operation timeout. If the source fails with any other error, the stream fails with this error.
 *
 * Use this operator for reads, and for writes that the server may apply twice without harm. After a
 * write with the outcome `'unknown'`, the operator sends the write again, although the server may
 * already have applied this write. A second `setData` does no harm if its data do not depend on the
 * old data. Do not use the operator for a write with a version, for a sequential creation, or for a
 * `setData` that increases a counter. To change data such as a counter, use `setDataWith`.
 *
 * The operator never stops retrying. Use the operator `timeout` if you need a limit. The delay
 * doubles each time. When the source emits a value, the next delay is `initialDelay` again.
 *
 * The operator adds no random time to the delays. Even so, many clients do not retry at the same
 * moment after a fault. Each client connects again at a random time, and sends the next request
 * only when it is connected.
 *
 * @example
 * ```ts
 * client.setData('/status', 'ready').pipe(retryOnConnectionLoss()).subscribe();
 * ```
 *
 * @param config - the delays
 * @returns the operator. The call throws if a setting is wrong
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
