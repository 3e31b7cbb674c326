import type { StallMeter } from './StallMeter.js';

/**
 * An idle process that measures the stalls of its own event loop. Only other work on the machine
 * causes these stalls. For comparison, the report shows the stalls of the idle process next to the
 * stalls of the fleet.
 */
export type Bystander = {
  [K in keyof StallMeter]: () => Promise<ReturnType<StallMeter[K]>>;
};
