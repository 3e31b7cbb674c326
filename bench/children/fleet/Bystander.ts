import type { StallMeter } from './StallMeter.js';

/**
 * An idle process that measures the stalls of its own event loop. This process does no work, so
 * other processes on the machine cause its stalls. For comparison, the report shows the stalls of
 * the idle process next to the stalls of the fleet.
 */
export type Bystander = {
  [K in keyof StallMeter]: () => Promise<ReturnType<StallMeter[K]>>;
};
