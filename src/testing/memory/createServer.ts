import type { WatchEvent } from '../../model/WatchEvent.js';
import { createDatabase } from '../server/createDatabase.js';
import { createReader } from '../server/createReader.js';
import { createWatchList } from '../server/createWatchList.js';
import type { Clock } from './createClock.js';
import { createReaper } from './createReaper.js';
import type { MemoryConnection } from './MemoryConnection.js';
import type { MemorySession } from './MemorySession.js';
import type { Server } from './Server.js';

/** An empty server. */
export function createServer(clock: Clock): Server {
  let database = createDatabase();
  const sessions = new Map<string, MemorySession>();
  const connections = new Map<string, MemoryConnection>();
  const watches = createWatchList((id) => connections.get(id)?.identities ?? []);
  const reaper = createReaper(
    clock,
    () => database,
    (answer) => apply(answer),
  );
  let counter = 0;

  const apply: Server['apply'] = (answer) => {
    for (const change of answer.events) {
      for (const { connectionId, event } of watches.trigger(change)) tell(connectionId, event);
    }
    answer.events.forEach(reaper);
    return answer;
  };

  function tell(connectionId: string, event: WatchEvent): void {
    const connection = connections.get(connectionId);
    // An isolated server hears of nothing.
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

  function end(session: MemorySession): void {
    session.expiry?.unsubscribe();
    if (!sessions.delete(session.id)) return;
    const { connection } = session;
    if (connection !== null) disconnect(connection);
    apply(database.closeSession(session.id));
    // An isolated server does not hear that its session has ended.
    if (connection?.isolation === null) connection.lost();
  }

  return {
    clock,
    watches,
    apply,
    end,
    database: () => database,
    session: (id) => sessions.get(id),
    openSession(timeout) {
      counter += 1;
      database.openSession();
      const id = (0x1000_0000_0000 + counter).toString(16);
      const password = id.padStart(32, '0');
      const session = { id, password, timeout, connection: null, expiry: null };
      sessions.set(id, session);
      return session;
    },
    attach(session, ends) {
      const former = session.connection;
      if (former !== null) disconnect(former);
      session.expiry?.unsubscribe();
      session.expiry = null;
      counter += 1;
      const ids = { id: String(counter), sessionId: session.id };
      const address = { scheme: 'ip', id: '127.0.0.1' };
      const connection = { ...ids, identities: [address], isolation: null, ...ends };
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
      // Of one that is not connected, or only to an isolated server, nothing is heard anyway.
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
      const past = createReader(new Map(database.tree));
      session.connection.isolation = { of, past, zxid: database.zxid };
      expireLater(session);
    },
    wipe() {
      const all = [...sessions.values()];
      sessions.clear();
      database = createDatabase();
      for (const { connection, expiry } of all) {
        expiry?.unsubscribe();
        if (connection === null) continue;
        disconnect(connection);
        connection.lost();
      }
    },
  };
}
