import { EMPTY } from 'rxjs';
import { childOf } from '../../model/paths/childOf.js';
import type { ZkClient } from '../../client/ZkClient.js';
import { catchCode } from '../../errors/catchCode.js';
import type { Seat } from './Seat.js';

/**
 * Deletes children that carry the candidate's GUID but are not its znode: left by a session that was
 * told wrongly that it had expired, and waited for until its timeout otherwise. Seen again in the
 * next list when the deletion fails.
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
