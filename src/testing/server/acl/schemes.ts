import { ipScheme } from './ipScheme.js';
import type { Scheme } from './Scheme.js';

/**
 * The schemes that a server knows without further settings. `world` and `auth` are not in this map,
 * because `fixAcl` and `isAllowed` contain their rules.
 */
export const schemes: ReadonlyMap<string, Scheme> = new Map([
  ['digest', { proven: true, accepts: hasTwoParts, matches: (id, entry) => id === entry }],
  ['ip', ipScheme],
]);

/**
 * Whether an id has two parts. Splits at colons in the way of Java, which drops empty parts at the
 * end. So `a:b:` has two parts, and `a:` has one part.
 */
function hasTwoParts(id: string): boolean {
  const parts = id.split(':');
  return parts.findLastIndex((part) => part !== '') === 1;
}
