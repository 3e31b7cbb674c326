import { absent } from './absent.js';
import type { Emission } from './Emission.js';
import type { Written } from './History.js';

/** Whether an emission may show what was written, as far as both tell. */
export function matches(written: Written, { state, stamp }: Emission): boolean {
  const sameState = state === undefined ? written.state !== absent : state === written.state;
  const sameStamp = stamp === undefined || written.stamp === undefined || stamp === written.stamp;
  return sameState && sameStamp;
}
