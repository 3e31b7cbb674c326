import type { ZooKeeperServer } from '../tools/zookeeper/ZooKeeperServer.js';
import type { Findings } from './Findings.js';
import type { ChildConfig } from './measure/startChild.js';

/** One measurement, whose results are compared with limits. */
export interface Benchmark {
  readonly name: string;
  /** Says in one line what the benchmark measures. */
  readonly title: string;
  readonly run: (stage: Stage) => Promise<Findings>;
}

/** Arguments of a benchmark. `signal` is aborted when the user interrupts the run. */
export interface Stage extends ChildConfig {
  /** The server that all benchmarks of the run share. */
  readonly server: ZooKeeperServer;
  /** True for a short run. Its results are less exact. */
  readonly quick: boolean;
  /** Shows the progress, if standard error is a terminal. */
  progress(text: string): void;
}
