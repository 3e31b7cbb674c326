import { lastValueFrom } from 'rxjs';
import { createClient, watchExists } from 'rxzk';
import { describe, expect, it } from 'vitest';
import { freePorts } from '../../../tools/zookeeper/freePorts.js';
import { startServer } from '../../../tools/zookeeper/startServer.js';
import { record } from '../support/record.js';

describe('servers', () => {
  it('that do not resolve fail the first request within the attempt timeout', async () => {
    const client = createClient({ servers: 'nowhere.invalid:2181', attemptTimeout: 3_000 });
    try {
      const start = performance.now();
      const error: unknown = await lastValueFrom(client.exists('/')).catch(
        (cause: unknown) => cause,
      );
      expect(performance.now() - start).toBeLessThan(3_000);
      expect(error).toMatchObject({ code: 'UNRESOLVED_SERVERS', outcome: 'none', retryable: true });
      expect((error as Error).cause).toBeInstanceOf(Error);
      expect(client.inspect().lastFailure).toContain('nowhere.invalid');
    } finally {
      await client.close();
    }
  });

  it('that are down fail a request after the operation timeout, and a stream continues to wait', async () => {
    const [port] = await freePorts(1);
    const servers = `127.0.0.1:${String(port)}`;
    const client = createClient({ servers, operationTimeout: 300 });
    const stream = record(watchExists(client, '/'));
    try {
      await expect(lastValueFrom(client.create('/new'))).rejects.toMatchObject({
        code: 'NOT_CONNECTED',
        outcome: 'none',
        retryable: true,
        operation: 'create',
        path: '/new',
      });
      expect(client.inspect()).toMatchObject({ session: { status: 'connecting' }, watches: 0 });
      expect(client.inspect().lastFailure).toContain(servers);
      expect(stream).toMatchObject({ values: [], end: undefined });
    } finally {
      await client.close();
    }
    expect(stream.end).toStrictEqual({ kind: 'complete' });
  });

  it('that start later are found, and waiting requests get their replies', async () => {
    const [port = 0] = await freePorts(1);
    const client = createClient({ servers: `127.0.0.1:${String(port)}`, operationTimeout: 30_000 });
    using stream = record(watchExists(client, '/'));
    const request = lastValueFrom(client.create('/early', 'x'));
    await using server = await startServer({ port });
    expect(await request).toBe('/early');
    expect(await stream.until((stat) => stat !== null)).toHaveProperty('czxid', 0);
    expect(client.inspect().session).toHaveProperty('server', server.servers);
    await client.close();
  });

  it('that are both down cost less than a tenth of a core, and the client connects to a started one in 3 s', async () => {
    const [port = 0, other = 0] = await freePorts(2);
    const servers = `127.0.0.1:${String(port)},127.0.0.1:${String(other)}`;
    const client = createClient({ servers, sessionTimeout: 10_000 });
    const session = record(client.session$);
    try {
      const before = process.cpuUsage();
      const start = performance.now();
      await new Promise((resolve) => setTimeout(resolve, 4_000));
      const { user, system } = process.cpuUsage(before);
      const share = (user + system) / 1_000 / (performance.now() - start);
      expect(share).toBeLessThan(0.1);
      expect(session.values).toStrictEqual([{ status: 'connecting' }]);

      await using server = await startServer({ port: other });
      const up = performance.now();
      await session.until(({ status }) => status === 'connected');
      expect(performance.now() - up).toBeLessThan(3_000);
      expect(session.latest).toHaveProperty('server', server.servers);
      await client.close();
    } finally {
      await client.close();
    }
  });
});
