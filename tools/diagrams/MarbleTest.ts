/** What a marble test says in its own text. */
export interface MarbleTest {
  readonly title: string;
  readonly sources: readonly Source[];
  readonly results: readonly Result[];
}

/** `const name = m.cold(marbles, values)`, or with `m.hot`. */
export interface Source {
  readonly name: string;
  readonly marbles: string;
  /** From when on its marbles count: of a cold one what `nameSubs` says, which the test asserts. */
  readonly subscriptions: readonly string[];
  /** The text behind each letter. */
  readonly values: ReadonlyMap<string, string>;
}

/** `m.expect(expression, subscription).toBeObservable(marbles, values)`. */
export interface Result {
  readonly expression: string;
  readonly subscription: string | undefined;
  readonly marbles: string;
  readonly values: ReadonlyMap<string, string>;
}
