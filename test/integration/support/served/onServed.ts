/**
 * `true` if the tests run on a served ZooKeeper, the server in memory that `serveZooKeeper` starts.
 * `false` if the tests run on Apache ZooKeeper. `vitest.config.ts` sets `RXZK_SERVED` to 1 for the
 * test project `served`.
 */
export const onServed: boolean = process.env.RXZK_SERVED === '1';
