import { absent } from './absent.js';
import type { Emission } from './Emission.js';
import type { Written } from './History.js';

/**
 * Returns whether an emission can come from a written state. If the emission or the written state
 * has no stamp, the function does not compare the stamps. If the `state` of an emission is
 * `undefined`, the znode exists, but its data are not known: see `Emission.state`. Such an emission
 * matches each written state except `absent`.
 */
export function matches(written: Written, { state, stamp }: Emission): boolean {
  const sameState = state === undefined ? written.state !== absent : state === written.state;
  const sameStamp = stamp === undefined || written.stamp === undefined || stamp === written.stamp;
  return sameState && sameStamp;
}
