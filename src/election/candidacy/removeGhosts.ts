import { EMPTY } from 'rxjs';
import { childOf } from '../../model/paths/childOf.js';
import type { ZkClient } from '../../client/ZkClient.js';
import { catchCode } from '../../errors/catchCode.js';
import type { Seat } from './Seat.js';

/**
 * Deletes children whose names contain the candidate's GUID, but are not the name of its present
 * znode. Such a child exists if a server has wrongly reported that the old session has expired. The
 * old session then still has its znode. The other candidates would wait for this znode until the
 * old session times out. If the deletion fails, it is repeated after the next read of the list.
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
