import type { Step } from './Step.js';

/** A ZooKeeper server that the demo starts. The disposal of this object ends the server. */
export interface DemoServer extends AsyncDisposable {
  readonly servers: string;
  /** What the server is, for the user of the demo. */
  readonly description: string;
  /** A step that stops the server, so all connections are lost. */
  readonly stop: Pick<Step, 'title' | 'act'>;
  /** A step that starts the server again. The sessions of the clients continue. */
  readonly start: Pick<Step, 'title' | 'act'>;
}
