import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { lastValueFrom, toArray } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { readReports } from '../../examples/backend/dashboard/readReports.js';
import type { InstanceView } from '../../examples/backend/dashboard/Snapshot.js';
import { tellInstance } from '../../examples/backend/dashboard/tellInstance.js';

const report = { session: 'connected', standing: null, config: { every: 1_000 } } as const;

describe('tellInstance', () => {
  it('sends the command to an instance that sends reports', async () => {
    await using one = await serve((_, response) => response.writeHead(204).end());
    expect(await tellInstance(view(one.url, report), 'stop')).toBe(204);
    expect(one.asked).toEqual(['POST /stop']);
  });

  it('sends nothing to an address without a report, whatever its znode contains', async () => {
    await using one = await serve((_, response) => response.writeHead(204).end());
    expect(await tellInstance(view(one.url, null), 'stop')).toBe(502);
    expect(one.asked).toEqual([]);
  });

  it('follows no redirect', async () => {
    await using target = await serve((_, response) => response.writeHead(204).end());
    await using one = await serve((_, response) =>
      response.writeHead(307, { location: `${target.url}/shutdown` }).end(),
    );
    expect(await tellInstance(view(one.url, report), 'stop')).toBe(502);
    expect(target.asked).toEqual([]);
  });

  it('does not read a reply that never ends', async () => {
    await using one = await serve((_, response) => {
      const send = (): void => {
        while (!response.destroyed && response.write('a'.repeat(65_536)));
      };
      response.on('drain', send);
      send();
    });
    expect(await tellInstance(view(one.url, report), 'stop')).toBe(204);
  });
});

describe('readReports', () => {
  it('reads the reports of an instance', async () => {
    await using one = await serve((_, response) =>
      response.end(`retry: 500\n\ndata: ${JSON.stringify(report)}\n\n`),
    );
    expect(await lastValueFrom(readReports(one.url).pipe(toArray()))).toEqual([report]);
  });

  it('follows no redirect', async () => {
    await using target = await serve((_, response) => response.end());
    await using one = await serve((_, response) =>
      response.writeHead(302, { location: `${target.url}/secrets` }).end(),
    );
    await expect(lastValueFrom(readReports(one.url))).rejects.toThrow();
    expect(target.asked).toEqual([]);
  });

  it('accepts no report from an error reply', async () => {
    await using one = await serve((_, response) =>
      response.writeHead(404).end(`data: ${JSON.stringify(report)}\n\n`),
    );
    expect(await lastValueFrom(readReports(one.url).pipe(toArray()))).toEqual([]);
  });

  it('stops reading at a line that never ends', async () => {
    await using one = await serve((_, response) => {
      const send = (): void => {
        while (!response.destroyed && response.write('a'.repeat(65_536)));
      };
      response.on('drain', send);
      send();
    });
    await expect(lastValueFrom(readReports(one.url))).rejects.toThrow('more than 65536 characters');
  });
});

function view(url: string, report: InstanceView['report']): InstanceView {
  return { name: 'one', member: { url, pid: 1 }, report, running: null, spans: [] };
}

/** Starts a web server. The server records the requests that it gets. */
async function serve(listener: RequestListener) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    listener(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
