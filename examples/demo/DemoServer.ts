/** A server that the demo starts. Disposing of it ends it. */
export interface DemoServer extends AsyncDisposable {
  readonly servers: string;
  /** What it is, for who watches. */
  readonly description: string;
  /** Takes the connections away: what it does, in words, and how. */
  readonly stop: Interference;
  /** Ends `stop`. Sessions live on. */
  readonly start: Interference;
}

/** Something that the demo does to its server. */
export interface Interference {
  readonly title: string;
  readonly act: () => Promise<void>;
}
