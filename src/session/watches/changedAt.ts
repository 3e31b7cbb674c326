import type { Stat } from '../../model/Stat.js';
import type { Watch } from './Watch.js';

/**
 * Returns the zxid of the last change that a watch of this kind reports. A watch on children
 * reports changes of the child list. The other kinds report changes of the data.
 */
export function changedAt(kind: Watch['kind'], { mzxid, pzxid }: Stat): number {
  return kind === 'child' ? pzxid : mzxid;
}
