import { map, type Observable } from 'rxjs';
import type { ZkClient } from '../../client/ZkClient.js';
import { BadVersionError } from '../../errors/server/BadVersionError.js';
import { NoNodeError } from '../../errors/server/NoNodeError.js';
import type { Stat } from '../../model/Stat.js';

/**
 * Checks the topmost znode before `rxzk rm` deletes or lists anything. The znode must exist. If
 * `version` is given, the znode must have this version.
 */
export function checkTop(
  client: Pick<ZkClient, 'exists'>,
  path: string,
  version: number | undefined,
): Observable<Stat> {
  return client.exists(path).pipe(
    map((stat) => {
      const context = { operation: 'remove', path } as const;
      if (stat === null) throw new NoNodeError(context);
      if (version !== undefined && stat.version !== version) throw new BadVersionError(context);
      return stat;
    }),
  );
}
