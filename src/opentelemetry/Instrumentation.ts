import type { Unsubscribable } from 'rxjs';

/**
 * The result of `instrument`. Both methods stop it, and end the spans of requests that are under
 * way.
 */
export interface Instrumentation extends Unsubscribable, Disposable {
  /** Stops the instrumentation. A second call does nothing. */
  unsubscribe(): void;
}
