import type { StallMeter } from './StallMeter.js';

/**
 * An idle process that measures the stalls of its own event loop. Only other work on the machine
 * causes these stalls. The report shows them next to the stalls of the fleet, for comparison.
 */
export type Bystander = {
  [K in keyof StallMeter]: () => Promise<ReturnType<StallMeter[K]>>;
};
