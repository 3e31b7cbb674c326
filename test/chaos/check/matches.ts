import { absent } from './absent.js';
import type { Emission } from './Emission.js';
import type { Written } from './History.js';

/**
 * Returns whether an emission can come from a written state. A missing stamp matches each stamp. An
 * emission without a state matches each state of an existing znode.
 */
export function matches(written: Written, { state, stamp }: Emission): boolean {
  const sameState = state === undefined ? written.state !== absent : state === written.state;
  const sameStamp = stamp === undefined || written.stamp === undefined || stamp === written.stamp;
  return sameState && sameStamp;
}
