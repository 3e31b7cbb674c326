import type { Stat } from '../../model/Stat.js';
import type { Watch } from './Watch.js';

/** The zxid of the last change of a znode, among the changes that a watch of this kind reports. */
export function changedAt(kind: Watch['kind'], { mzxid, pzxid }: Stat): number {
  return kind === 'child' ? pzxid : mzxid;
}
