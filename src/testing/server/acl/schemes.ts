import { ipScheme } from './ipScheme.js';
import type { Scheme } from './Scheme.js';

/** The schemes that a server knows without further settings; `world` and `auth` are built in. */
export const schemes: ReadonlyMap<string, Scheme> = new Map([
  ['digest', { proven: true, accepts: hasTwoParts, matches: (id, entry) => id === entry }],
  ['ip', ipScheme],
]);

/** Splits as Java does, which drops empty parts at the end: `a:b:` has two parts, `a:` has one. */
function hasTwoParts(id: string): boolean {
  const parts = id.split(':');
  return parts.findLastIndex((part) => part !== '') === 1;
}
