import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import { isOfServer } from '../../model/paths/isOfServer.js';
import type { ServedZooKeeper } from '../../testing/serve/ServedZooKeeper.js';
import type { ExportedZnode } from '../exported/ExportedZnode.js';

/** Creates the znodes of an exported tree on a new server. */
export function plantSeed(
  { create, set }: Pick<ServedZooKeeper, 'create' | 'set'>,
  znodes: readonly ExportedZnode[],
): void {
  for (const { path, data, mode, ttl, acl } of znodes) {
    if (isOfServer(path)) {
      const rule = `must not have ${path}, where ZooKeeper keeps its own data`;
      throw new InvalidArgumentError('seed', rule);
    }
    if (path === '/') {
      if (data.length > 0) set(path, data);
    } else {
      create(path, data, {
        mode,
        ...(ttl !== undefined && { ttl }),
        ...(acl !== undefined && { acl }),
      });
    }
  }
}
