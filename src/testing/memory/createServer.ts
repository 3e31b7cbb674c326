import { noop } from 'rxjs';
import { createDatabase } from '../server/createDatabase.js';
import { createReader } from '../server/createReader.js';
import { createWatchList, type Notice } from '../server/createWatchList.js';
import type { Clock } from './createClock.js';
import { createReaper } from './createReaper.js';
import { newConnection } from './newConnection.js';
import type { MemoryConnection } from './MemoryConnection.js';
import type { MemorySession } from './sessions/MemorySession.js';
import { countedName } from './sessions/countedName.js';
import type { EndOfSession, Server } from './Server.js';
import type { ServerConfig } from './ServerConfig.js';

/** Creates a new server. It has no sessions yet, and only the znodes that every new server has. */
export function createServer(clock: Clock, config: ServerConfig = {}): Server {
  const { zxid = 0, nameSession = countedName, ended = noop } = config;
  let database = createDatabase(zxid);
  const sessions = new Map<string, MemorySession>();
  const connections = new Map<string, MemoryConnection>();
  const watches = createWatchList((id) => connections.get(id)?.identities ?? []);
  const reap = createReaper(
    clock,
    () => database,
    (answer) => apply(answer),
    config.containerCheckInterval,
  );
  let counter = 0;

  const apply: Server['apply'] = (answer) => {
    for (const change of answer.events) watches.trigger(change).forEach(tell);
    answer.events.forEach(reap);
    return answer;
  };

  function tell({ connectionId, event }: Notice): void {
    const connection = connections.get(connectionId);
    // A server that is cut off from its ensemble does not receive changes, so it sends no events.
    if (connection?.isolation === null) connection.tell(event);
  }

  function expireLater(session: MemorySession): void {
    session.expiry?.unsubscribe();
    session.expiry = clock.after(session.timeout, () => {
      end(session);
    });
  }

  function disconnect(connection: MemoryConnection): void {
    connections.delete(connection.id);
    watches.drop(connection.id);
    const session = sessions.get(connection.sessionId);
    if (session?.connection === connection) session.connection = null;
  }

  /** Removes and returns the connection of a session. Also stops the timer of this session. */
  function unlink(session: MemorySession): MemoryConnection | null {
    const { connection, expiry } = session;
    expiry?.unsubscribe();
    session.expiry = null;
    if (connection !== null) disconnect(connection);
    return connection;
  }

  function end(session: MemorySession, cause: EndOfSession = 'expired'): void {
    if (!sessions.delete(session.id)) return;
    // When a client closes its session, the server deletes the ephemeral znodes of this session.
    // The client receives the events of these deletions, and then the reply to its close request.
    // So the server deletes the znodes before it removes the connection.
    if (cause === 'closed') apply(database.closeSession(session.id));
    const connection = unlink(session);
    if (cause === 'expired') apply(database.closeSession(session.id));
    // A server that is cut off does not know that the session has ended. So it does not cut the
    // connection.
    if (connection?.isolation === null) connection.lost();
    ended(session, cause);
  }

  return {
    clock,
    watches,
    apply,
    end,
    database: () => database,
    session: (id) => sessions.get(id),
    sessions: () => sessions.values(),
    openSession(timeout) {
      counter += 1;
      database.openSession();
      const session = { ...nameSession(counter), timeout, connection: null, expiry: null };
      sessions.set(session.id, session);
      return session;
    },
    attach(session, ends) {
      const former = unlink(session);
      counter += 1;
      const connection = newConnection(String(counter), session, ends);
      session.connection = connection;
      connections.set(connection.id, connection);
      former?.lost();
      return connection;
    },
    detach(connection) {
      disconnect(connection);
      const session = sessions.get(connection.sessionId);
      if (session?.connection === null) expireLater(session);
    },
    isAttached: ({ id }) => connections.has(id),
    ignore(session, ms) {
      // If the session has no connection, or if the client's server is cut off, the timer of the
      // session already runs.
      if (session.connection?.isolation !== null) return;
      expireLater(session);
      const { expiry } = session;
      clock.after(ms, () => {
        if (session.expiry !== expiry) return;
        expiry?.unsubscribe();
        session.expiry = null;
      });
    },
    isolate(session, of) {
      if (session.connection === null) return;
      const past = createReader(database.tree.snapshot());
      session.connection.isolation = { of, past, zxid: database.zxid };
      expireLater(session);
    },
    wipe() {
      const all = [...sessions.values()];
      sessions.clear();
      database = createDatabase();
      for (const session of all) {
        unlink(session)?.lost();
        ended(session, 'expired');
      }
    },
  };
}
