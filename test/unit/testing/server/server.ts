import type { Acl } from '../../../../src/model/Acl.js';
import type { Stat } from '../../../../src/model/Stat.js';
import type { Answer } from '../../../../src/testing/server/Answer.js';
import type { Caller } from '../../../../src/testing/server/Caller.js';
import { createDatabase, type Database } from '../../../../src/testing/server/createDatabase.js';
import type { CreateRequest } from '../../../../src/testing/server/requests/create.js';

export const annId = { scheme: 'digest', id: 'ann:/z4T+iO8KvuCdw3Y3chpp6R6RTg=' };

/**
 * Two sessions that can send requests. `nobody` has no identities. `ann` has the identity of Ann.
 */
export const nobody: Caller = { sessionId: 'a1', identities: [] };
export const ann: Caller = { sessionId: 'a2', identities: [annId] };

export function world(perms: number): Acl {
  return { perms, scheme: 'world', id: 'anyone' };
}

/** A database, with short functions for its requests. Each request happens at the time `now`. */
export interface TestServer {
  now: number;
  readonly db: Database;
  readonly create: (
    path: string,
    options?: Partial<CreateRequest> & { readonly by?: Caller },
  ) => Answer<{ readonly path: string }>;
  readonly set: (path: string, text?: string, version?: number, by?: Caller) => Answer;
  readonly remove: (path: string, version?: number, by?: Caller) => Answer;
  readonly stat: (path: string) => Stat | null;
}

export function createServer(): TestServer {
  const db = createDatabase();
  const server: TestServer = {
    now: 1000,
    db,
    create: (path, { by = nobody, ...options } = {}) =>
      db.create(by, server.now, { path, data: Buffer.alloc(0), mode: 'persistent', ...options }),
    set: (path, text = '', version = -1, by = nobody) =>
      db.setData(by, server.now, path, Buffer.from(text), version),
    remove: (path, version = -1, by = nobody) => db.remove(by, path, version),
    stat: (path) => {
      const answer = db.exists(path);
      return answer.rc === 0 ? answer.stat : null;
    },
  };
  return server;
}

/** Returns the events of a reply as text, such as `created /a`. */
export function told({ events }: Answer): readonly string[] {
  return events.map(({ type, path }) => `${type} ${path}`);
}
