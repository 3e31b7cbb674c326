import { describe, expect, it, vi } from 'vitest';
import { int, reply } from '../wire.js';
import { openWire, sync, type Opened } from './openWire.js';
import { silence, startPeer } from './startPeer.js';

const closeRequest = -11;

describe('the end of a session', () => {
  it('is requested after all other requests, and completes when the server closes the connection', async () => {
    const server = await startPeer(({ type, xid }, socket) => {
      if (type !== closeRequest) return undefined;
      socket.end(reply(xid, 0));
      return silence;
    });
    const opened = openWire(server.port);
    const connection = await opened.connected();
    opened.ask('before', sync);
    end(opened);
    opened.ask('behind', sync);
    await opened.ended();

    expect(opened.log).toStrictEqual([
      ...['connected', ['behind', -1001], ['before', -101], 'disconnected', ['end', 0], 'complete'],
    ]);
    expect(opened.events.at(-1)).toMatchObject({ cause: new Error('the session was ended') });
    expect(server.received.at(-1)).toStrictEqual(Buffer.concat([int(3), int(closeRequest)]));
    expect(connection.session.id).toBe('1000abc');
  });

  it('completes when the server replies and does not close the connection', async () => {
    const server = await startPeer();
    const opened = openWire(server.port);
    await opened.connected();
    end(opened);
    await opened.ended();

    expect(opened.log).toStrictEqual(['connected', 'disconnected', ['end', 0], 'complete']);
    await vi.waitFor(() => expect(server.open.size).toBe(0));
  });

  it.each(['hangs up', 'is silent', 'pings and does not reply'])(
    'completes when the server %s',
    async (manner) => {
      const server = await startPeer(
        ({ type }, socket) => {
          if (type !== closeRequest) return undefined;
          if (manner === 'hangs up') socket.destroy();
          return silence;
        },
        manner === 'is silent' ? 900 : 300,
      );
      const opened = openWire(server.port);
      await opened.connected();
      end(opened);
      await opened.ended();

      expect(opened.log).toStrictEqual(['connected', 'disconnected', ['end', 0], 'complete']);
    },
  );

  it('is requested only once, and completes for all subscribers', async () => {
    const server = await startPeer();
    const opened = openWire(server.port);
    await opened.connected();
    end(opened);
    end(opened);
    await opened.ended();
    end(opened);

    expect(opened.log.filter((entry) => Array.isArray(entry))).toHaveLength(3);
    expect(server.received.filter((bytes) => bytes.readInt32BE(4) === closeRequest)).toHaveLength(
      1,
    );
  });

  it('completes when the connection is dropped', async () => {
    const server = await startPeer(({ type }) => (type === closeRequest ? silence : undefined));
    const opened = openWire(server.port);
    await opened.connected();
    end(opened);
    opened.subscription.unsubscribe();

    expect(opened.log).toStrictEqual(['connected', ['end', 0]]);
  });

  it('is not requested before somebody subscribes', async () => {
    const server = await startPeer();
    const opened = openWire(server.port);
    const connection = await opened.connected();
    connection.closeSession();
    opened.ask('behind', sync);

    await vi.waitFor(() => expect(opened.log).toHaveLength(2));
    expect(opened.log).toStrictEqual(['connected', ['behind', -101]]);
  });
});

function end({ connection, log }: Opened): void {
  connection()
    .closeSession()
    .subscribe({ complete: () => log.push(['end', 0]) });
}
