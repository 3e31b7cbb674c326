import { absent } from './absent.js';
import type { Emission } from './Emission.js';
import type { Written } from './History.js';

/**
 * Returns whether an emission can show a written state. Compares only the fields that both objects
 * have.
 */
export function matches(written: Written, { state, stamp }: Emission): boolean {
  const sameState = state === undefined ? written.state !== absent : state === written.state;
  const sameStamp = stamp === undefined || written.stamp === undefined || stamp === written.stamp;
  return sameState && sameStamp;
}
