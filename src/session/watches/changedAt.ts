import type { Stat } from '../../model/Stat.js';
import type { Watch } from './Watch.js';

/**
 * For the kind `child`, returns the zxid of the last change of the child list. A watch of this kind
 * reports changes of the child list. For the other kinds, returns the zxid of the last change of
 * the data. Watches of these kinds report changes of the data.
 */
export function changedAt(kind: Watch['kind'], { mzxid, pzxid }: Stat): number {
  return kind === 'child' ? pzxid : mzxid;
}
