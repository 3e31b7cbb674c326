import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { EMPTY, NEVER, Subject } from 'rxjs';
import type { ZkClient } from 'rxzk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Crew } from '../../examples/backend/crew/Crew.js';
import { serveDashboard } from '../../examples/backend/dashboard/serveDashboard.js';
import { serveInstance } from '../../examples/backend/instance/serveInstance.js';

/**
 * The tested application gets this object in place of a ZooKeeper client. Only the route `/health`
 * uses the object.
 */
const client = {
  inspect: () => ({ session: { status: 'connected' } }),
} as unknown as ZkClient;

describe.each(['the dashboard', 'an instance'])('%s', (kind) => {
  const started: string[] = [];
  const resigned: unknown[] = [];
  const app = kind === 'an instance' ? instance() : dashboard();
  const change = kind === 'an instance' ? '/resign' : '/instances/one/start';
  let port: number;

  beforeAll(async () => {
    await app.listen({ host: '127.0.0.1', port: 0 });
    ({ port } = app.server.address() as AddressInfo);
  });

  afterAll(() => app.close());

  it.each(['127.0.0.1', 'localhost', '[::1]'])('replies under the host name %s', async (name) => {
    expect(await ask('GET', '/health', { host: `${name}:${port}` })).toBe(200);
  });

  it.each(['evil.example', '127.0.0.1', 'localhost.evil.example', '10.0.0.1'])(
    'refuses a site under a foreign host name that leads to this machine: %s',
    async (name) => {
      for (const host of [name, `${name}:${port}`, `${name}:${port + 1}`]) {
        if (host === `127.0.0.1:${port}`) continue;
        expect(await ask('GET', '/health', { host, origin: `http://${host}` })).toBe(403);
        expect(await ask('POST', change, { host, 'sec-fetch-site': 'same-origin' })).toBe(403);
      }
    },
  );

  it.each([
    ['another origin', { origin: 'http://evil.example' }],
    ['another port of loopback', { origin: 'http://127.0.0.1:1' }],
    ['an origin that is kept back', { origin: 'null' }],
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['the same site on another port', { 'sec-fetch-site': 'same-site' }],
  ])('is not changed by %s', async (_, headers) => {
    expect(await ask('POST', change, headers)).toBe(403);
    expect([...started, ...resigned]).toEqual([]);
  });

  it('accepts changes from its own page, and from programs that are no browsers', async () => {
    const origin = `http://127.0.0.1:${port}`;
    expect(await ask('POST', change, { origin, 'sec-fetch-site': 'same-origin' })).toBe(204);
    expect(await ask('POST', change, {})).toBe(204);
    expect([...started, ...resigned]).toHaveLength(2);
  });

  async function ask(
    method: string,
    path: string,
    headers: Readonly<Record<string, string>>,
  ): Promise<number | undefined> {
    const sent = request({ host: '127.0.0.1', port, method, path, headers, agent: false }).end();
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    answer.resume();
    return answer.statusCode;
  }

  function dashboard() {
    const crew: Pick<Crew, 'names' | 'start'> = {
      names: ['one'],
      start: (name) => void started.push(name),
    };
    return serveDashboard(client, crew as Crew, NEVER);
  }

  function instance() {
    const resign$ = new Subject<void>();
    resign$.subscribe(() => resigned.push('resigned'));
    return serveInstance({ client, report$: EMPTY, resign$, stop$: new Subject() });
  }
});
