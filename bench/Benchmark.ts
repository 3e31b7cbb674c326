import type { ZooKeeperServer } from '../tools/zookeeper/ZooKeeperServer.js';
import type { Findings } from './Findings.js';
import type { ChildConfig } from './measure/startChild.js';

/** Something that is measured against limits. */
export interface Benchmark {
  readonly name: string;
  /** What is measured, in one sentence. */
  readonly title: string;
  readonly run: (stage: Stage) => Promise<Findings>;
}

/** What a benchmark is run with; `signal` is aborted when the run is interrupted. */
export interface Stage extends ChildConfig {
  /** The one server of the whole run. */
  readonly server: ZooKeeperServer;
  /** True for a short run, which is less exact. */
  readonly quick: boolean;
  /** Shows the progress on a terminal. */
  progress(text: string): void;
}
