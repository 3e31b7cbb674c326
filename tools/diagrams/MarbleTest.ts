/** The parts of a marble test. `readTest` reads these parts from the code of the test. */
export interface MarbleTest {
  readonly title: string;
  readonly sources: readonly Source[];
  readonly results: readonly Result[];
}

/**
 * A source of the test. The test creates the source with `const name = m.cold(marbles, values)`, or
 * with `m.hot` instead of `m.cold`.
 */
export interface Source {
  readonly name: string;
  readonly marbles: string;
  /**
   * The subscriptions to the source, as marbles such as `--^--!`. The test can define the
   * subscriptions to a cold source in a constant. The name of this constant is the name of the
   * source and `Subs`, for example `dataSubs` for a source `data`. A cold source without this
   * constant has only the subscription `^`. Every hot source also has only the subscription `^`.
   */
  readonly subscriptions: readonly string[];
  /** The text of the value for each letter in the marbles. */
  readonly values: ReadonlyMap<string, string>;
}

/**
 * An expected result. In the test, the code of this result is `m.expect(expression,
 * subscription).toBeObservable(marbles, values)`.
 */
export interface Result {
  readonly expression: string;
  readonly subscription: string | undefined;
  readonly marbles: string;
  readonly values: ReadonlyMap<string, string>;
}
