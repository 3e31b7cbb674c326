import { AsyncLocalStorage } from 'node:async_hooks';
import { type MonoTypeOperatorFunction, noop, Observable } from 'rxjs';
import { isZkError } from '../../errors/isZkError.js';
import { foundBy } from '../lease/foundBy.js';
import type { RequestTrace } from './RequestTrace.js';
import { requestTracing } from './requestTracing.js';

/** What is known about a request before the client sends it. */
export interface RequestFacts extends Pick<
  RequestTrace,
  'client' | 'transport' | 'chroot' | 'kind' | 'operation' | 'path'
> {
  /** Returns the server of the current connection, or `null` if there is no connection. */
  readonly server: () => string | null;
  readonly now: () => number;
}

/** Runs a function in an async context that was saved earlier. */
export type InContext = <R>(work: () => R) => R;

type Ended = Pick<RequestTrace, 'outcome' | 'code' | 'error'>;

/**
 * Reports the start, the reply and the end of a request on the tracing channel. The subscriber of
 * the request gets the reply in the async context of the `subscribe` call. `inContext` restores
 * this async context. Without the calls of `inContext`, the subscriber of the request would get the
 * reply in the async context of the connection's socket.
 */
export function traceRequest<T>(
  { server, now, ...facts }: RequestFacts,
  inContext: InContext = AsyncLocalStorage.snapshot(),
): MonoTypeOperatorFunction<T> {
  return (request$) =>
    new Observable((subscriber) => {
      const begun = now();
      const trace: Mutable<RequestTrace> = {
        ...facts,
        server: server(),
        duration: null,
        outcome: null,
        code: null,
      };
      const end = (ended: Ended, tell: () => void): void => {
        if (trace.outcome !== null) {
          inContext(tell);
          return;
        }
        Object.assign(trace, ended, { duration: now() - begun });
        trace.server ??= server();
        inContext(() => {
          tellEnd(trace, tell);
        });
      };
      subscriber.add(() => {
        if (trace.outcome === null) end({ outcome: 'unsubscribed', code: null }, noop);
      });
      inContext(() => {
        requestTracing.start.runStores(trace, () => {
          subscriber.add(
            request$.subscribe({
              next: (value) => {
                end(answered, () => {
                  subscriber.next(value);
                });
              },
              error: (error: unknown) => {
                end(endOf(error, facts), () => {
                  subscriber.error(error);
                });
              },
              complete: () => {
                end(answered, () => {
                  subscriber.complete();
                });
              },
            }),
          );
        });
        requestTracing.end.publish(trace);
      });
    });
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const answered: Ended = { outcome: 'ok', code: null };

function tellEnd(trace: RequestTrace, tell: () => void): void {
  const { error, asyncStart, asyncEnd } = requestTracing;
  if (trace.error !== undefined) error.publish(trace);
  asyncStart.runStores(trace, () => {
    try {
      tell();
    } finally {
      asyncEnd.publish(trace);
    }
  });
}

function endOf(
  error: unknown,
  { kind, operation }: Pick<RequestFacts, 'kind' | 'operation'>,
): Ended {
  if (!isZkError(error)) return { outcome: 'none', code: null };
  const { outcome, code } = error;
  const isAnswer =
    (kind === 'read' && code === 'NO_NODE') ||
    (operation === 'renewLease' && foundBy(error) !== null);
  return isAnswer ? { outcome, code } : { outcome, code, error };
}
