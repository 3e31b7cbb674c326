/** The parts of a marble test, as its source text contains them. */
export interface MarbleTest {
  readonly title: string;
  readonly sources: readonly Source[];
  readonly results: readonly Result[];
}

/**
 * A source of the test. The test creates it with `const name = m.cold(marbles, values)`, or with
 * `m.hot`.
 */
export interface Source {
  readonly name: string;
  readonly marbles: string;
  /**
   * The subscriptions to the source, as marbles such as `--^--!`. For a cold source, these
   * marbles come from a constant of the test: for example, from `dataSubs` for the source `data`.
   */
  readonly subscriptions: readonly string[];
  /** The text of the value for each letter in the marbles. */
  readonly values: ReadonlyMap<string, string>;
}

/**
 * An expected result. The test contains it as `m.expect(expression,
 * subscription).toBeObservable(marbles, values)`.
 */
export interface Result {
  readonly expression: string;
  readonly subscription: string | undefined;
  readonly marbles: string;
  readonly values: ReadonlyMap<string, string>;
}
