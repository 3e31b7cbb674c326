/** Whether the tests run on the served ZooKeeper: `RXZK_SERVED`, which the project `served` sets. */
export const onServed: boolean = process.env.RXZK_SERVED === '1';
