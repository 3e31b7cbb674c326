import type { Step } from './Step.js';

/** A ZooKeeper server that the demo starts. When this object is disposed of, the server ends. */
export interface DemoServer extends AsyncDisposable {
  readonly servers: string;
  /** A description of the server for the user of the demo. */
  readonly description: string;
  /** A step that stops the server, so all clients lose their connections. */
  readonly stop: Pick<Step, 'title' | 'act'>;
  /** A step that starts the server again. The sessions of the clients continue. */
  readonly start: Pick<Step, 'title' | 'act'>;
}
