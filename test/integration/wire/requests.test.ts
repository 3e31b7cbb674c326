import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UnimplementedError } from '../../../src/errors/server/UnimplementedError.js';
import { digestOf } from '../../../src/model/identities/digestOf.js';
import type { CreatedNode } from '../../../src/model/CreatedNode.js';
import type { Operation } from '../../../src/transport/Operation.js';
import { wireTransport } from '../../../src/transport/wire/wireTransport.js';
import { startServer } from '../../../tools/zookeeper/startServer.js';
import type { ZooKeeperServer } from '../../../tools/zookeeper/ZooKeeperServer.js';
import { now, openWire } from '../../unit/transport/wire/connection/openWire.js';
import { onServed } from '../support/served/onServed.js';
import { releasesUnderTest } from '../support/served/releasesUnderTest.js';
import { call } from './call.js';
import { creation, open, reading, writing } from './operations.js';

const ann = { scheme: 'digest', credentials: 'ann:pä' };

describe.each(releasesUnderTest('3.4.13', 'installed', '3.9.3'))('on the release %s', (release) => {
  let server: ZooKeeperServer;

  beforeAll(async () => {
    server = await startServer({ release });
  });

  afterAll(async () => {
    await server.stop();
  });

  it('creates, reads, writes and removes', async () => {
    const connection = await openWire(server.port).connected();

    expect(await call(connection, creation('/a', 'persistent', { data: 'é' }))).toMatchObject({
      returnCode: 0,
      reply: '/a',
    });
    const { reply } = await call(connection, reading('/a'));
    expect(reply).toMatchObject({ path: '/a', data: Buffer.from('é') });
    expect(reply?.stat).toMatchObject({ version: 0, dataLength: 2, ephemeralOwner: null });
    expect(Math.abs(Date.now() - (reply?.stat.ctime ?? 0))).toBeLessThan(60_000);
    expect(await call(connection, writing('/a', 'zz', 0))).toMatchObject({
      returnCode: 0,
      reply: { version: 1, dataLength: 2, czxid: reply?.stat.czxid },
    });
    expect(await call(connection, writing('/a', '', -2))).toMatchObject({ returnCode: -103 });
    expect(await call(connection, { type: 'remove', path: '/a', version: 0 })).toMatchObject({
      returnCode: -103,
    });
    expect(await call(connection, { type: 'remove', path: '/a', version: 1 })).toMatchObject({
      returnCode: 0,
    });
    expect(await call(connection, reading('/a'))).toMatchObject({ returnCode: -101 });
    expect(await call(connection, { type: 'exists', path: '/a', watch: false })).toMatchObject({
      returnCode: 0,
      reply: null,
    });
  });

  it('lists children, and gives sequential and ephemeral znodes their names and owner', async () => {
    const connection = await openWire(server.port).connected();
    await call(connection, creation('/list'));
    const sequential = await call(connection, creation('/list/s-', 'persistentSequential'));
    const ephemeral = await call(connection, creation('/list/e-', 'ephemeralSequential'));
    await call(connection, creation('/list/e', 'ephemeral'));

    expect([sequential.reply, ephemeral.reply]).toStrictEqual([
      ...['/list/s-0000000000', '/list/e-0000000001'],
    ]);
    const { reply } = await call(connection, {
      ...{ type: 'getChildren', path: '/list', watch: false },
    });
    expect(reply?.children.toSorted()).toStrictEqual(['e', 'e-0000000001', 's-0000000000']);
    expect(reply?.stat.numChildren).toBe(3);
    const owned = await call(connection, { type: 'exists', path: '/list/e', watch: false });
    expect(owned.reply?.ephemeralOwner).toBe(connection.session.id);
  });

  it.runIf(release !== '3.4.13')('gives the stat of what it creates, in each mode', async () => {
    const connection = await openWire(server.port).connected();
    await call(connection, creation('/stats'));
    for (const mode of [
      ...(['persistent', 'ephemeral', 'persistentSequential', 'ephemeralSequential'] as const),
      'container',
    ] as const) {
      const created = await call(connection, {
        ...creation(`/stats/${mode}-`, mode, { data: 'é' }),
        stat: true,
      });
      const { path, stat } = created.reply as CreatedNode;
      const read = await call(connection, { type: 'exists', path, watch: false });

      expect(path.startsWith(`/stats/${mode}-`)).toBe(true);
      expect(stat).toMatchObject({ version: 0, dataLength: 2 });
      expect(stat).toStrictEqual(read.reply);
    }
  });

  it('keeps access control lists, and sends them with the creation', async () => {
    const acl = [{ perms: 31, scheme: 'digest', id: digestOf(ann.credentials) }];
    const connection = await openWire(server.port, { credentials: [ann] }).connected();
    const other = await openWire(server.port).connected();
    await call(connection, creation('/secret', 'persistent', { acl }));

    expect(await call(other, reading('/secret'))).toMatchObject({ returnCode: -102 });
    expect(await call(connection, { type: 'getAcl', path: '/secret' })).toMatchObject({
      reply: { acl, stat: { aversion: 0 } },
    });
    const added = { type: 'addAuth', path: '/', credential: ann } as const;
    expect(await call(other, added)).toMatchObject({ returnCode: 0 });
    expect(await call(other, reading('/secret'))).toMatchObject({ returnCode: 0 });
    await call(other, { type: 'setAcl', path: '/secret', acl: open, version: 0 });
    expect(await call(connection, { type: 'getAcl', path: '/secret' })).toMatchObject({
      reply: { acl: open, stat: { aversion: 1 } },
    });
  });

  it('applies all operations of a transaction or none', async () => {
    const connection = await openWire(server.port).connected();
    const applied = await call(connection, {
      ...{ type: 'transaction', path: '/' },
      operations: [
        ...[creation('/t'), creation('/t/s-', 'ephemeralSequential'), writing('/t', 'new', 0)],
        ...([{ type: 'check', path: '/t', version: 1 }] as const),
        ...([{ type: 'remove', path: '/t/s-0000000000', version: 0 }] as const),
      ],
    });
    expect(applied).toMatchObject({
      returnCode: 0,
      reply: {
        type: 'applied',
        results: ['/t', '/t/s-0000000000', { version: 1 }, undefined, undefined],
      },
    });

    const refused = await call(connection, {
      ...{ type: 'transaction', path: '/' },
      operations: [creation('/t/a'), { type: 'check', path: '/t', version: 7 }, creation('/t/b')],
    });
    expect(refused).toMatchObject({
      returnCode: 0,
      reply: { type: 'refused', index: 1, returnCode: -103 },
    });
    expect(await call(connection, reading('/t/a'))).toMatchObject({ returnCode: -101 });
    const sync = { type: 'sync', path: '/' } as const;
    expect(await call(connection, sync)).toMatchObject({ returnCode: 0 });
  });

  it('reads a list of children whose names have megabytes', async () => {
    const connection = await openWire(server.port).connected();
    await call(connection, creation('/many'));
    const name = (index: number): string => `${'n'.repeat(200)}-${String(index)}`;
    await Promise.all(
      Array.from({ length: 10_000 }, (_, index) =>
        call(connection, creation(`/many/${name(index)}`, 'persistent', { data: '' })),
      ),
    );

    const list = { type: 'getChildren', path: '/many', watch: false } as const;
    const { reply } = await call(connection, list);
    expect(new Set(reply?.children).size).toBe(10_000);
    expect(connection.zxid).toBeGreaterThan(10_000);
  });
});

describe('on the newer releases', () => {
  it.each(releasesUnderTest('installed', '3.9.3'))(
    '%s replies to newer types of requests',
    async (release) => {
      await using server = await startServer({ release });
      const connection = await openWire(server.port, { credentials: [ann] }).connected();
      await call(connection, creation('/new'));
      await call(connection, creation('/new/e', 'ephemeral'));
      const modes = await Promise.all([
        call(connection, creation('/new/c', 'container')),
        call(connection, creation('/new/t', 'ttl', { ttl: 2 ** 31 - 1 })),
        call(connection, creation('/new/s-', 'ttlSequential', { ttl: 60_000 })),
      ]);
      const inTransaction = await call(connection, {
        ...{ type: 'transaction', path: '/' },
        operations: [creation('/c2', 'container'), creation('/t2', 'ttl', { ttl: 60_000 })],
      });

      expect(modes.map(({ reply }) => reply)).toStrictEqual([
        ...['/new/c', '/new/t', '/new/s-0000000003'],
      ]);
      expect(inTransaction.reply).toStrictEqual({ type: 'applied', results: ['/c2', '/t2'] });
      expect(await call(connection, { type: 'getEphemerals', path: '/new' })).toMatchObject({
        reply: ['/new/e'],
      });
      expect(await call(connection, { type: 'countDescendants', path: '/new' })).toMatchObject({
        reply: 4,
      });
      const { reply } = await call(connection, { type: 'whoAmI', path: '/' });
      expect(reply?.map(({ scheme }) => scheme).toSorted()).toStrictEqual(['digest', 'ip']);
    },
  );
});

describe('on 3.4.13', () => {
  it.skipIf(onServed)(
    'a type of request that the server does not know costs one connection, and later none',
    async () => {
      await using server = await startServer({ release: '3.4.13' });
      const transport = wireTransport({ now });
      const unknown: readonly Operation[] = [
        { ...creation('/s'), stat: true },
        creation('/c', 'container'),
        creation('/t', 'ttl', { ttl: 1_000 }),
        { type: 'removeWatch', path: '/', kind: 'any' },
        { type: 'addWatch', path: '/', recursive: true },
        { type: 'getEphemerals', path: '/' },
        { type: 'whoAmI', path: '/' },
        { type: 'countDescendants', path: '/' },
      ];
      for (const operation of unknown) {
        const { connected, ask, ended, log } = openWire(server.port, {}, transport);
        await connected();
        ask('unknown', operation);

        expect(await ended()).toMatchObject({ cause: expect.any(UnimplementedError) as unknown });
        expect(log).toContainEqual(['unknown', -6]);
      }
      const connection = await openWire(server.port, {}, transport).connected();
      for (const operation of unknown) {
        expect(await call(connection, operation)).toMatchObject({ returnCode: -6 });
      }
      const sync = { type: 'sync', path: '/' } as const;
      expect(await call(connection, sync)).toMatchObject({ returnCode: 0 });
    },
  );
});
