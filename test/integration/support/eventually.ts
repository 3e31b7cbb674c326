import { until } from '../../../tools/zookeeper/until.js';

/** Waits until a condition holds. Fails if the condition does not hold within `limit` ms. */
export async function eventually(
  condition: () => boolean | Promise<boolean>,
  limit = 15_000,
): Promise<void> {
  await until(
    async () => ((await condition()) ? true : undefined),
    () => new Error(`not within ${String(limit)} ms: ${condition.toString()}`),
    limit,
  );
}
