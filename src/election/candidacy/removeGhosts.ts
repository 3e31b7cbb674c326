import { EMPTY } from 'rxjs';
import { childOf } from '../../model/paths/childOf.js';
import type { ZkClient } from '../../client/ZkClient.js';
import { catchCode } from '../../errors/catchCode.js';
import type { Seat } from './Seat.js';

/**
 * Deletes children that carry the candidate's GUID but are not its znode. A session leaves such a
 * child if it was wrongly reported as expired. Without the deletion, the others wait for that child
 * until the session times out. If the deletion fails, the next list shows the child again.
 */
export function removeGhosts(client: ZkClient, seat: Seat, children: readonly string[]): void {
  const { path, preset, prefix, candidate } = seat;
  const hasGuid = prefix !== preset.prefix('');
  if (!hasGuid) return;
  for (const name of children) {
    if (!name.startsWith(prefix) || name === candidate) continue;
    const ghost = childOf(path, name);
    client.detach(client.remove(ghost).pipe(catchCode('NO_NODE', () => EMPTY)), ghost);
  }
}
