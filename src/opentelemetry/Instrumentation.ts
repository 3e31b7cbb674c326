import type { Unsubscribable } from 'rxjs';

/**
 * The result of `instrument`. Both of its methods stop the instrumentation, and end the spans of
 * unfinished requests.
 */
export interface Instrumentation extends Unsubscribable, Disposable {
  /** Stops the instrumentation. A second call does nothing. */
  unsubscribe(): void;
}
