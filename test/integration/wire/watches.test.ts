import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Connection } from '../../../src/transport/Connection.js';
import type { KnownSession } from '../../../src/transport/KnownSession.js';
import { startServer } from '../../../tools/zookeeper/startServer.js';
import type { ZooKeeperServer } from '../../../tools/zookeeper/ZooKeeperServer.js';
import { openWire, sync } from '../../unit/transport/wire/connection/openWire.js';
import { releasesUnderTest } from '../support/served/releasesUnderTest.js';
import { call } from './call.js';
import { creation, reading, writing } from './operations.js';

describe.each(releasesUnderTest('3.4.13', 'installed', '3.9.3'))(
  'watches of the release %s',
  (release) => {
    let server: ZooKeeperServer;
    let writer: Connection;

    beforeAll(async () => {
      server = await startServer({ release });
    });

    afterAll(async () => {
      await server.stop();
    });

    it('report a change before any reply that shows it', async () => {
      writer = await openWire(server.port).connected();
      const { connected, ask, log } = openWire(server.port);
      const connection = await connected();
      await call(connection, creation('/a'));
      for (let round = 0; round < 20; round += 1) {
        log.length = 0;
        await call(connection, reading('/a', true));
        const written = call(writer, writing('/a', String(round)));
        let seen = '';
        while (seen !== String(round)) {
          const { reply } = await call(connection, reading('/a'));
          seen = reply?.data.toString() ?? '';
          if (seen === String(round)) ask('shown', sync);
        }
        await written;
        await call(connection, sync);

        expect(log).toStrictEqual([{ type: 'changed', path: '/a' }, ['shown', 0]]);
      }
    });

    it('report creation, change, children and deletion', async () => {
      writer = await openWire(server.port).connected();
      const { connected, log } = openWire(server.port);
      const connection = await connected();
      await call(connection, { type: 'exists', path: '/b', watch: true });
      await call(writer, creation('/b'));
      await call(connection, reading('/b', true));
      await call(connection, { type: 'getChildren', path: '/b', watch: true });
      await call(writer, creation('/b/c'));
      await call(writer, { type: 'remove', path: '/b/c', version: -1 });
      await call(connection, { type: 'getChildren', path: '/b', watch: true });
      await call(writer, { type: 'remove', path: '/b', version: -1 });
      await call(connection, sync);

      expect(log).toStrictEqual([
        'connected',
        ...[
          { type: 'created', path: '/b' },
          { type: 'child', path: '/b' },
          { type: 'deleted', path: '/b' },
        ],
      ]);
    });

    it('are set again on a new connection: the changed ones fire, and the others stay armed', async () => {
      writer = await openWire(server.port).connected();
      for (const name of ['changed', 'same', 'gone', 'parent', 'barren']) {
        await call(writer, creation(`/again-${name}`));
      }
      const first = openWire(server.port);
      const { session } = await first.connected();
      await call(first.connection(), sync);
      const relativeZxid = first.connection().zxid;
      first.subscription.unsubscribe();
      await call(writer, writing('/again-changed'));
      await call(writer, { type: 'remove', path: '/again-gone', version: -1 });
      await call(writer, creation('/again-new'));
      await call(writer, creation('/again-parent/child'));

      const { connected, log } = openWire(server.port, { session, lastZxid: relativeZxid });
      const connection = await connected();
      await call(connection, {
        ...{ type: 'setWatches', path: '/', relativeZxid },
        data: ['/again-changed', '/again-same', '/again-gone'],
        exist: ['/again-new', '/again-missing'],
        child: ['/again-parent', '/again-barren'],
      });
      expect(new Set(log.slice(1))).toStrictEqual(
        new Set([
          { type: 'changed', path: '/again-changed' },
          { type: 'deleted', path: '/again-gone' },
          { type: 'created', path: '/again-new' },
          { type: 'child', path: '/again-parent' },
        ]),
      );

      log.length = 0;
      await call(writer, writing('/again-same'));
      await call(writer, creation('/again-missing'));
      await call(writer, creation('/again-barren/child'));
      await call(connection, sync);
      expect(log).toStrictEqual([
        { type: 'changed', path: '/again-same' },
        { type: 'created', path: '/again-missing' },
        { type: 'child', path: '/again-barren' },
      ]);
    });

    it('let a loop of reads show the last value, also after lost connections', async () => {
      writer = await openWire(server.port).connected();
      await call(writer, creation('/loop', 'persistent', { data: '0' }));
      const seen: number[] = [];
      let known: { readonly session: KnownSession; readonly lastZxid: number } | undefined;
      let stamp = 0;
      for (let cut = 0; cut < 5; cut += 1) {
        const opened = openWire(server.port, {
          ...known,
          onWatchEvent: ({ type }) => {
            if (type === 'changed') read();
          },
        });
        function read(): void {
          opened.connection().request(reading('/loop', true), (returnCode, reply) => {
            if (returnCode === 0) seen.push(Number(reply?.data.toString()));
          });
        }
        await opened.connected();
        read();
        for (let count = 0; count < 50; count += 1) {
          stamp += 1;
          await call(writer, writing('/loop', String(stamp)));
        }
        await vi.waitFor(() => expect(seen.at(-1)).toBe(stamp));
        const { session, zxid } = opened.connection();
        known = { session, lastZxid: zxid };
        opened.subscription.unsubscribe();
        stamp += 1;
        await call(writer, writing('/loop', String(stamp)));
      }

      expect(seen).toStrictEqual(seen.toSorted((a, b) => a - b));
    });
  },
);

describe.each(releasesUnderTest('installed', '3.9.3'))(
  'watches of the newer release %s',
  (release) => {
    let server: ZooKeeperServer;

    beforeAll(async () => {
      server = await startServer({ release });
    });

    afterAll(async () => {
      await server.stop();
    });

    it('are each removed once, and then report nothing', async () => {
      const { connected, log } = openWire(server.port);
      const connection = await connected();
      await call(connection, creation('/a'));
      await call(connection, reading('/a', true));
      await call(connection, { type: 'getChildren', path: '/a', watch: true });
      const codes: number[] = [];
      for (const kind of ['data', 'data', 'children', 'any'] as const) {
        const { returnCode } = await call(connection, { type: 'removeWatch', path: '/a', kind });
        codes.push(returnCode);
      }
      await call(connection, writing('/a'));
      await call(connection, creation('/a/b'));

      expect(codes).toStrictEqual([0, -121, 0, -121]);
      expect(log).toStrictEqual(['connected']);
      expect(await server.command('wchc')).not.toContain('/a');
    });

    it('stay and report a whole tree', async () => {
      const { connected, log } = openWire(server.port);
      const connection = await connected();
      await call(connection, creation('/tree'));
      await call(connection, { type: 'addWatch', path: '/tree', recursive: true });
      await call(connection, creation('/tree/a'));
      await call(connection, creation('/tree/a/b'));
      await call(connection, writing('/tree/a/b'));
      await call(connection, { type: 'remove', path: '/tree/a/b', version: -1 });
      await call(connection, sync);

      expect(log.slice(1)).toStrictEqual([
        { type: 'created', path: '/tree/a' },
        { type: 'created', path: '/tree/a/b' },
        { type: 'changed', path: '/tree/a/b' },
        { type: 'deleted', path: '/tree/a/b' },
      ]);
    });
  },
);
