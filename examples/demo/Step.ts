import type { Observable, ObservableInput } from 'rxjs';

/** An event that the demo expects to see: the first value of `seen$`. */
export interface Expectation {
  readonly what: string;
  readonly seen$: Observable<unknown>;
}

/** An action of the demo, and the events that it should cause. */
export interface Step {
  readonly title: string;
  readonly act: () => ObservableInput<unknown>;
  readonly expected: readonly Expectation[];
}
