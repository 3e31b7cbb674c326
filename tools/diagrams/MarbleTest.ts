/** The parts of a marble test, as its source text contains them. */
export interface MarbleTest {
  readonly title: string;
  readonly sources: readonly Source[];
  readonly results: readonly Result[];
}

/** A source of the test: `const name = m.cold(marbles, values)`, or the same with `m.hot`. */
export interface Source {
  readonly name: string;
  readonly marbles: string;
  /**
   * The subscriptions, in marbles. The marbles of a cold source start at each subscription. The
   * test has these subscriptions in the constant `nameSubs`.
   */
  readonly subscriptions: readonly string[];
  /** The text of the value for each letter in the marbles. */
  readonly values: ReadonlyMap<string, string>;
}

/** An expected result: `m.expect(expression, subscription).toBeObservable(marbles, values)`. */
export interface Result {
  readonly expression: string;
  readonly subscription: string | undefined;
  readonly marbles: string;
  readonly values: ReadonlyMap<string, string>;
}
