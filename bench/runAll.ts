import { loadavg } from 'node:os';
import { startServer } from '../tools/zookeeper/startServer.js';
import type { Benchmark } from './Benchmark.js';
import { compileChildren } from './measure/compileChildren.js';
import { machine } from './measure/machine.js';
import { createProgress } from './report/createProgress.js';
import type { Result } from './report/Result.js';

/** The settings of {@link runAll}. */
export interface RunConfig {
  readonly quick: boolean;
  readonly signal: AbortSignal;
  /** After each benchmark, `runAll` calls this function. The argument is the benchmark's result. */
  readonly finished: (result: Result) => void;
}

/** Starts one server. Runs the benchmarks on this server, one after the other. */
export async function runAll(
  benchmarks: readonly Benchmark[],
  { quick, signal, finished }: RunConfig,
): Promise<readonly Result[]> {
  const progress = createProgress();
  try {
    progress.show('compiling');
    using program = await compileChildren(signal);
    progress.show('starting a server');
    // `snapCount` is so large that the server writes no snapshot to its disk during a run. A
    // snapshot would take CPU time.
    await using server = await startServer({
      heap: '512m',
      maxSessionTimeout: 600_000,
      properties: { snapCount: 1e9 },
    });
    const description = await machine(server);

    const results: Result[] = [];
    for (const { name, title, run } of benchmarks) {
      const start = performance.now();
      const [loadBefore] = loadavg() as [number];
      const findings = await run({
        server,
        program,
        quick,
        signal,
        progress: (text) => progress.show(`${name}: ${text}`),
      });
      const result = {
        name,
        title,
        quick,
        date: new Date().toISOString(),
        seconds: Math.round((performance.now() - start) / 100) / 10,
        loadBefore,
        machine: description,
        ...findings,
        pass: findings.verdicts.every(({ pass }) => pass),
      };
      finished(result);
      results.push(result);
    }
    return results;
  } finally {
    progress.clear();
  }
}
