/**
 * Whether the tests run on the served ZooKeeper. `vitest.config.ts` sets `RXZK_SERVED` to 1 for the
 * test project `served`.
 */
export const onServed: boolean = process.env.RXZK_SERVED === '1';
