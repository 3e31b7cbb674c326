import type { Observable, ObservableInput } from 'rxjs';

/** An event that the demo expects. The event has happened when `seen$` emits its first value. */
export interface Expectation {
  readonly what: string;
  readonly seen$: Observable<unknown>;
}

/** An action of the demo, and the events that the action should cause. */
export interface Step {
  readonly title: string;
  readonly act: () => ObservableInput<unknown>;
  readonly expected: readonly Expectation[];
}
