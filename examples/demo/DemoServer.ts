import type { Step } from './Step.js';

/** A server that the demo starts. Disposing of it ends it. */
export interface DemoServer extends AsyncDisposable {
  readonly servers: string;
  /** What it is, for who watches. */
  readonly description: string;
  /** Takes the connections away: what it does, in words, and how. */
  readonly stop: Pick<Step, 'title' | 'act'>;
  /** Ends `stop`. Sessions live on. */
  readonly start: Pick<Step, 'title' | 'act'>;
}
