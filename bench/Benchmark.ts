import type { ZooKeeperServer } from '../tools/zookeeper/ZooKeeperServer.js';
import type { Findings } from './Findings.js';
import type { ChildConfig } from './measure/startChild.js';

/** A benchmark. `npm run bench` compares the results of the benchmark with limits. */
export interface Benchmark {
  readonly name: string;
  /** One line that says what the benchmark measures. */
  readonly title: string;
  readonly run: (stage: Stage) => Promise<Findings>;
}

/** The arguments of a benchmark. When the user interrupts the run, `signal` is aborted. */
export interface Stage extends ChildConfig {
  /** The server that all benchmarks of the run share. */
  readonly server: ZooKeeperServer;
  /** Whether the run is a short run. The results of a short run are less exact. */
  readonly quick: boolean;
  /** Shows a text about the progress, if standard error is a terminal. */
  progress(text: string): void;
}
