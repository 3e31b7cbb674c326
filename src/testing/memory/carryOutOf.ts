import { ReturnCode } from '../../errors/ReturnCode.js';
import type { OperationOf, OperationType } from '../../transport/Operation.js';
import type { Replies } from '../../transport/Replies.js';
import type { Answer } from '../server/Answer.js';
import type { Reader } from '../server/createReader.js';
import { setWatches } from '../server/setWatches.js';
import { callerOf } from './identity/callerOf.js';
import { identify } from './identity/identify.js';
import { identitiesOf } from './identity/identitiesOf.js';
import type { MemoryConnection } from './MemoryConnection.js';
import type { Server } from './Server.js';
import { watchKinds } from './watchKinds.js';

/** Where a request arrives: the server and the connection. */
export interface Circumstances {
  readonly server: Server;
  readonly connection: MemoryConnection;
}

/** The return code of a request, and its result. `reply` is set only if the code is 0. */
export interface Outcome<R> {
  readonly code: number;
  readonly reply?: R;
}

/** Carries out requests of one type. */
export type CarryOut<T extends OperationType> = (
  operation: OperationOf<T>,
  circumstances: Circumstances,
) => Outcome<Replies[T]>;

/** Each key is a request type. Each value is the function that carries out such requests. */
export const carryOutOf: { readonly [T in OperationType]?: CarryOut<T> } = {
  exists: ({ path, watch }, at) => {
    // Sets the watch even if the znode does not exist. The watch then waits for the creation of the
    // znode.
    if (watch) at.server.watches.add('data', path, at.connection.id);
    const answer = readerOf(at).exists(path);
    return answer.rc === ReturnCode.noNode
      ? { code: ReturnCode.ok, reply: null }
      : outcome(answer, ({ stat }) => stat);
  },
  getData: ({ path, watch }, at) => {
    const answer = readerOf(at).getData(callerOf(at.connection), path);
    if (watch && answer.rc === 0) at.server.watches.add('data', path, at.connection.id);
    return outcome(answer, ({ data, stat }) => ({ path, data, stat }));
  },
  getChildren: ({ path, watch }, at) => {
    const answer = readerOf(at).getChildren(callerOf(at.connection), path);
    if (watch && answer.rc === 0) at.server.watches.add('child', path, at.connection.id);
    return outcome(answer, ({ children, stat }) => ({ path, children, stat }));
  },
  getAcl: ({ path }, at) =>
    outcome(readerOf(at).getAcl(callerOf(at.connection), path), ({ acl, stat }) => ({ acl, stat })),
  getEphemerals: ({ path }, at) =>
    outcome(readerOf(at).getEphemerals(callerOf(at.connection), path), ({ paths }) => paths),
  countDescendants: ({ path }, at) =>
    outcome(readerOf(at).countDescendants(callerOf(at.connection), path), ({ count }) => count),
  whoAmI: (_, { connection }) => ({ code: ReturnCode.ok, reply: identitiesOf(connection) }),
  create: ({ path, data, mode, ttl, acl, stat }, { server, connection }) => {
    const request = { path, data, mode, ttl, acl };
    const { clock } = server;
    const answer = server.database().create(callerOf(connection), clock.now(), request);
    return outcome(server.apply(answer), (created) =>
      stat === true ? { path: created.path, stat: created.stat } : created.path,
    );
  },
  setData: ({ path, data, version }, { server, connection }) => {
    const now = server.clock.now();
    const answer = server.database().setData(callerOf(connection), now, path, data, version);
    return outcome(server.apply(answer), ({ stat }) => stat);
  },
  setAcl: ({ path, acl, version }, { server, connection }) =>
    outcome(server.apply(server.database().setAcl(callerOf(connection), path, acl, version)), none),
  remove: ({ path, version }, { server, connection }) =>
    outcome(server.apply(server.database().remove(callerOf(connection), path, version)), none),
  transaction: ({ operations }, { server, connection }) => {
    const now = server.clock.now();
    const answer = server.database().transact(callerOf(connection), now, operations);
    return outcome(server.apply(answer), ({ reply }) => reply);
  },
  sync: ({ path }, { server }) => outcome(server.database().sync(path), none),
  setWatches: (operation, { server, connection }) => {
    const { tree } = server.database();
    setWatches(tree, server.watches, connection, operation).forEach(connection.tell);
    return { code: ReturnCode.ok };
  },
  addWatch: ({ path, recursive }, { server, connection }) => {
    server.watches.add(recursive ? 'tree' : 'persistent', path, connection.id);
    return { code: ReturnCode.ok };
  },
  removeWatch: ({ path, kind }, { server, connection }) => {
    const removed = watchKinds[kind].filter((each) =>
      server.watches.remove(each, path, connection.id),
    );
    return { code: removed.length > 0 ? ReturnCode.ok : ReturnCode.noWatch };
  },
  addAuth: ({ credential }, { connection }) => ({
    code: identify(connection.identities, credential) ? ReturnCode.ok : ReturnCode.authFailed,
  }),
};

function readerOf({ server, connection }: Circumstances): Reader {
  return connection.isolation?.past ?? server.database();
}

function outcome<A, R>(answer: Answer<A>, reply: (answer: A) => R): Outcome<R> {
  return answer.rc === 0 ? { code: 0, reply: reply(answer) } : { code: answer.rc };
}

function none(): undefined {
  return undefined;
}
