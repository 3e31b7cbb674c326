import type { ZooKeeperServer } from '../tools/zookeeper/ZooKeeperServer.js';
import type { Findings } from './Findings.js';
import type { ChildConfig } from './measure/startChild.js';

/** One benchmark of `npm run bench`. Some of its results must not exceed a limit. */
export interface Benchmark {
  readonly name: string;
  /** One line that says what the benchmark measures. */
  readonly title: string;
  readonly run: (stage: Stage) => Promise<Findings>;
}

/**
 * The argument of {@link Benchmark.run}. The field `signal` comes from {@link ChildConfig}. When
 * the user interrupts `npm run bench`, this signal is aborted.
 */
export interface Stage extends ChildConfig {
  /** The server that all benchmarks of the run share. */
  readonly server: ZooKeeperServer;
  /** Whether this is a short run. A short run has fewer rounds, so its results are less exact. */
  readonly quick: boolean;
  /**
   * Shows `text` on standard error. The text says which step of the benchmark is running. If
   * standard error is no terminal, `progress` shows nothing.
   */
  progress(text: string): void;
}
