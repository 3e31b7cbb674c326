import type { StallMeter } from './StallMeter.js';

/**
 * An idle process that measures the stalls of its event loop. Only other work on the machine causes
 * these stalls. The benchmark reports these stalls next to the stalls of a fleet.
 */
export type Bystander = {
  [K in keyof StallMeter]: () => Promise<ReturnType<StallMeter[K]>>;
};
