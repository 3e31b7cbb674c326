import type { ZooKeeperServer } from '../tools/zookeeper/ZooKeeperServer.js';
import type { Findings } from './Findings.js';
import type { ChildConfig } from './measure/startChild.js';

/** One benchmark of `npm run bench`. Some of its results have a limit. */
export interface Benchmark {
  readonly name: string;
  /** One line that says what the benchmark measures. */
  readonly title: string;
  readonly run: (stage: Stage) => Promise<Findings>;
}

/**
 * The argument of {@link Benchmark.run}. When the user interrupts `npm run bench`, the field
 * `signal` of {@link ChildConfig} is aborted.
 */
export interface Stage extends ChildConfig {
  /** The server that all benchmarks of the run share. */
  readonly server: ZooKeeperServer;
  /** Whether this is a short run. A short run has fewer rounds, so its results are less exact. */
  readonly quick: boolean;
  /** Shows how far the benchmark is. If standard error is no terminal, shows nothing. */
  progress(text: string): void;
}
