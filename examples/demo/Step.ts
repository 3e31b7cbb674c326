import type { Observable, ObservableInput } from 'rxjs';

/** Something that should be seen: an emission of `seen$`. */
export interface Expectation {
  readonly what: string;
  readonly seen$: Observable<unknown>;
}

/** Something that the demo does, and what should be seen because of it. */
export interface Step {
  readonly title: string;
  readonly act: () => ObservableInput<unknown>;
  readonly expected: readonly Expectation[];
}
