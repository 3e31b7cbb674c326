import type { StallMeter } from './StallMeter.js';

/** Does nothing, and sees how a process fares on this machine that does nothing. */
export type Bystander = {
  [K in keyof StallMeter]: () => Promise<ReturnType<StallMeter[K]>>;
};
