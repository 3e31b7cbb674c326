import type { Unsubscribable } from 'rxjs';

/**
 * The result of `instrument`. The methods `unsubscribe` and `Symbol.dispose` do the same: they stop
 * the instrumentation, and end the spans of unfinished requests.
 */
export interface Instrumentation extends Unsubscribable, Disposable {
  /** Stops the instrumentation. A second call does nothing. */
  unsubscribe(): void;
}
