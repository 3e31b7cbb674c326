import type { MonoTypeOperatorFunction, Observable } from 'rxjs';
import type { Operation } from '../../transport/Operation.js';
import { nameOf } from './nameOf.js';
import { requestChannel } from './requestChannel.js';
import { requestTracing } from './requestTracing.js';
import { tellRequest } from './tellRequest.js';
import { type InContext, type RequestFacts, traceRequest } from './traceRequest.js';

/** Settings of {@link observeRequest}. */
export interface ObserveConfig extends Omit<RequestFacts, 'operation' | 'path'> {
  /**
   * Runs a function in a saved async context. The callbacks of the request's subscriber run in this
   * context.
   * @defaultValue uses the async context of the subscription
   */
  readonly inContext?: InContext | undefined;
}

/**
 * Reports a request on `requestChannel` and on the tracing channel `requestTracing`. A channel
 * without a listener gets no report.
 */
export function observeRequest<T>(
  operation: Operation,
  { inContext, ...config }: ObserveConfig,
): MonoTypeOperatorFunction<T> {
  const subject = { operation: nameOf(operation), path: operation.path };
  return (request$): Observable<T> => {
    const told$ = requestChannel.hasSubscribers
      ? request$.pipe(tellRequest(subject, config.now))
      : request$;
    return requestTracing.hasSubscribers
      ? told$.pipe(traceRequest({ ...config, ...subject }, inContext))
      : told$;
  };
}
