import type { Bystander } from './Bystander.js';
import { createStallMeter } from './createStallMeter.js';

/** Implements the role {@link Bystander}. */
export function createBystander(): Bystander {
  const meter = createStallMeter();
  return { start: async () => meter.start(), stop: async () => meter.stop() };
}
