import { stampOf } from '../stamp.js';
import type { Cost, Watcher } from './Watcher.js';

/** A function that is called whenever the data of a znode arrives. */
export type Saw = (path: string, data: Buffer) => void;

/**
 * Creates a {@link Watcher} from a function that watches znodes. All watchers use the same code for
 * the measurement. So the results differ only by the cost of watching.
 */
export function createMeter(
  watch: (servers: string, paths: readonly string[], saw: Saw, ca?: string) => Promise<void>,
): Watcher {
  let all: readonly string[] = [];
  let emissions = 0;
  let awaited = 0;
  let behind = new Set<string>();
  let reached = (): void => {};
  let finished: Promise<Cost>;

  const saw: Saw = (path, data) => {
    emissions += 1;
    if (stampOf(data) !== awaited && awaited !== 0) return;
    behind.delete(path);
    if (behind.size === 0) reached();
  };

  const everyone = async (): Promise<void> => {
    behind = new Set(all);
    await new Promise<void>((resolve) => (reached = resolve));
  };

  return {
    async open(servers, paths, ca) {
      all = paths;
      const current = everyone();
      await watch(servers, paths, saw, ca);
      await current;
    },
    async begin(last) {
      awaited = last;
      emissions = 0;
      const start = performance.now();
      const before = process.cpuUsage();
      finished = everyone().then(() => {
        const { user, system } = process.cpuUsage(before);
        const elapsed = performance.now() - start;
        return { emissions, user, system, elapsed };
      });
    },
    finish: () => finished,
  };
}
