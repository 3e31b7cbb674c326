import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { type Link, openLink } from '../../../../../src/transport/wire/link/openLink.js';

const links = 25;

/** Opens 25 connections to one server. Each lost connection calls `lost`. */
async function openLinks() {
  const sockets: Socket[] = [];
  const server = createServer((socket) => sockets.push(socket.on('error', () => {})));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const address = { host: '127.0.0.1', port, server: `127.0.0.1:${String(port)}` };
  const lost = vi.fn<() => void>();
  const opened = vi.fn<() => void>();
  const all = Array.from({ length: links }, (): Link =>
    openLink(
      { address, secure: undefined, now: () => performance.now() },
      { opened, frame: () => {}, lost },
    ),
  );
  await vi.waitFor(() => {
    expect([opened.mock.calls.length, sockets.length]).toStrictEqual([links, links]);
  });
  return { all, sockets, lost, [Symbol.dispose]: () => void server.close() };
}

/**
 * Waits until `told` was called 25 times. Returns the number of calls of `told` in each turn of the
 * event loop.
 */
async function perTurn(told: { readonly mock: { readonly calls: readonly unknown[] } }) {
  const counts: number[] = [];
  for (let before = 0; before < links; before = told.mock.calls.length) {
    await nextTurn();
    counts.push(told.mock.calls.length - before);
  }
  return counts;
}

describe('connections of openLink that end at the same moment', () => {
  it('report at most ten losses in each turn of the event loop', async () => {
    using fleet = await openLinks();
    for (const socket of fleet.sockets) socket.destroy();
    const counts = await perTurn(fleet.lost);
    expect(Math.max(...counts)).toBe(10);
    expect(counts.reduce((sum, count) => sum + count)).toBe(links);
  });

  it('end when the client closes them, and report no loss', async () => {
    using fleet = await openLinks();
    const ended = vi.fn<() => void>();
    for (const socket of fleet.sockets) socket.once('close', ended);
    for (const link of fleet.all) {
      link.close();
      link.close();
    }
    await vi.waitFor(() => {
      expect(ended).toHaveBeenCalledTimes(links);
    });
    expect(fleet.lost).not.toHaveBeenCalled();
  });
});
