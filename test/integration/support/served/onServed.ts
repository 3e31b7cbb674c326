/** Whether the tests run on the served ZooKeeper. The project `served` sets `RXZK_SERVED` to 1. */
export const onServed: boolean = process.env.RXZK_SERVED === '1';
