import { lastValueFrom } from 'rxjs';
import { createClient, watchData } from 'rxzk';
import { describe, expect, it } from 'vitest';
import { record } from '../support/record.js';
import { silentTimeout, startSilentServer } from './startSilentServer.js';

const operationTimeout = 300;

describe('a server that replies only to pings', () => {
  it('fails requests after the operation timeout: a write with an unknown outcome', async () => {
    const { port } = await startSilentServer(Infinity);
    await using client = createClient({
      servers: `127.0.0.1:${String(port)}`,
      operationTimeout,
      closeTimeout: 1,
    });
    await lastValueFrom(client.sync('/'));
    const start = performance.now();
    const failed = async (request: Promise<unknown>): Promise<unknown> =>
      request.catch((error: unknown) => error);
    const [written, read] = await Promise.all([
      failed(lastValueFrom(client.setData('/a', 'x'))),
      failed(lastValueFrom(client.getData('/a'))),
    ]);

    expect(written).toMatchObject({ code: 'OPERATION_TIMEOUT', outcome: 'unknown', path: '/a' });
    expect(read).toMatchObject({ code: 'OPERATION_TIMEOUT', outcome: 'none', path: '/a' });
    expect(performance.now() - start).toBeGreaterThan(operationTimeout - 5);
    expect(performance.now() - start).toBeLessThan(silentTimeout / 2);
    // The client does not close the connection. The write and the read still count as in flight,
    // because the server may still reply to these two requests.
    expect(client.inspect()).toMatchObject({
      session: { status: 'connected' },
      requestsInFlight: 2,
    });
  });

  it('loses its client as a silent server does, and streams then read over a new connection', async () => {
    const { port } = await startSilentServer(2);
    await using client = createClient({ servers: `127.0.0.1:${String(port)}`, closeTimeout: 1 });
    const states = record(client.session$);
    using stream = record(watchData(client, '/a'));
    await states.until(({ status }) => status === 'connected');
    const start = performance.now();
    await stream.until((node) => node?.data.toString() === 'hi');

    // The server replies to pings, but does not reply to the read of the stream. While this read
    // waits for a reply, the C client sends no ping. So no packet arrives from the server. After
    // two thirds of the session timeout without a packet, the C client closes the connection.
    expect(performance.now() - start).toBeLessThan(silentTimeout);
    expect(states.values.map(({ status }) => status)).toStrictEqual([
      ...['connecting', 'connected', 'suspended', 'connected'],
    ]);
  });
});
