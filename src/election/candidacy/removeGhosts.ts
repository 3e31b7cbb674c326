import { EMPTY } from 'rxjs';
import { childOf } from '../../model/paths/childOf.js';
import type { ZkClient } from '../../client/ZkClient.js';
import { catchCode } from '../../errors/catchCode.js';
import type { Seat } from './Seat.js';

/**
 * Deletes the znodes that this candidate has left behind in earlier sessions. For example, if a
 * server has wrongly reported that an earlier session has expired, that session still owns its
 * znode. Without the deletion, this znode would block the other candidates until the earlier
 * session times out.
 *
 * The client calls this function after each `getChildren` of the election path. So the client
 * tries a failed deletion again after the next `getChildren`.
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
