import { checkData } from '../../model/checks/checkData.js';
import { checkPath } from '../../model/checks/checkPath.js';
import { childOf } from '../../model/paths/childOf.js';
import { parentOf } from '../../model/paths/parentOf.js';
import { fromReturnCode } from '../../errors/fromReturnCode.js';
import type { ZooKeeperInMemory } from '../ZooKeeperInMemory.js';
import { checkCreation } from './checkCreation.js';
import type { Answer } from '../server/Answer.js';
import { readOnlyAcl } from '../server/acl/readOnlyAcl.js';
import type { Caller } from '../server/Caller.js';
import type { Server } from './Server.js';

/**
 * The sender of changes that do not come from a client. Such changes come, for example, from the
 * test itself. No session has the id `0`. The identity `super` may do everything.
 */
const admin: Caller = { sessionId: '0', identities: [{ scheme: 'super', id: '' }] };
const anyVersion = -1;
const quotas = '/zookeeper/quota/';

/** Returns the methods that change znodes without a client. Each change happens at once. */
export function createAdmin(
  server: Server,
): Pick<ZooKeeperInMemory, 'create' | 'set' | 'remove' | 'wipe'> {
  const { clock } = server;

  const create: ZooKeeperInMemory['create'] = (path, data, config) => {
    const checked = checkCreation(path, data, config);
    // The server does not support quotas. So clients may only read the znodes under
    // `/zookeeper/quota`.
    const request = path.startsWith(quotas) ? { ...checked, acl: readOnlyAcl } : checked;
    const parent = parentOf(path);
    if (!server.database().tree.has(parent)) create(parent);
    const answer = server.apply(server.database().create(admin, clock.now(), request));
    return done('create', path, answer).path;
  };

  const remove = (path: string): void => {
    for (const name of server.database().tree.childrenOf(checkPath(path)))
      remove(childOf(path, name));
    done('remove', path, server.apply(server.database().remove(admin, path, anyVersion)));
  };

  return {
    create,
    remove,
    set(path, data) {
      const bytes = checkData(data);
      const answer = server
        .database()
        .setData(admin, clock.now(), checkPath(path), bytes, anyVersion);
      done('set', path, server.apply(answer));
    },
    wipe: server.wipe,
  };
}

/**
 * Returns the result of a successful change. Throws for a failed change, because such a failure is
 * a mistake of the test.
 */
function done<T>(operation: string, path: string, answer: Answer<T>): T {
  if (answer.rc === 0) return answer;
  throw fromReturnCode(answer.rc, { operation, path, effect: 'write' });
}
