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
 * Whether an id has two parts. The function splits the id at colons, and drops empty parts at the
 * end, as Java does. So `a:b:` has two parts, and `a:` has one part.
 */
function hasTwoParts(id: string): boolean {
  const parts = id.split(':');
  return parts.findLastIndex((part) => part !== '') === 1;
}
