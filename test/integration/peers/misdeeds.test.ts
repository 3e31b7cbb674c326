import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lastValueFrom } from 'rxjs';
import { createClient } from 'rxzk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProxy } from '../../../tools/startProxy.js';
import { startServer } from '../../../tools/zookeeper/startServer.js';
import type { ZooKeeperServer } from '../../../tools/zookeeper/ZooKeeperServer.js';
import { bundleProgram } from '../support/bundleProgram.js';
import { eventually } from '../support/eventually.js';
import { record } from '../support/record.js';
import { type Run, startProcess } from '../support/startProcess.js';
import { granting } from './granting.js';
import { type MisdeedName, misdeeds } from './misdeeds.js';
import { startBadPeer } from './startBadPeer.js';
import { startPeer } from './startPeer.js';
import { type TransportName, transports } from './transports.js';

const names = Object.keys(misdeeds) as readonly MisdeedName[];
/**
 * In these misdeeds, the peer reports a failed authentication, although the client has presented no
 * identity.
 */
const refusals = names.filter((name) => /identity|authentication/.test(name));

/**
 * The misdeeds that the binding does not detect. A misdeed with the value `ends it` ends the
 * process of the client. At a misdeed with the value `unnoticed`, the C client accepts the frame,
 * and reads random memory in place of the missing bytes. See docs/binding.md.
 */
const beyond: Readonly<
  Record<TransportName, Partial<Record<MisdeedName, 'ends it' | 'unnoticed'>>>
> = {
  binding: {
    'sends an event without a body': 'ends it',
    'sends an event with a path of a length that is not there': 'ends it',
    'sends an event with a path of a negative length': 'ends it',
    'answers twice': 'ends it',
    'sends a frame that is too short for a header': 'unnoticed',
  },
  wire: {},
};

/** If a frame is too long, the client reads at most this number of bytes of the frame. */
const mostRead: Readonly<Record<TransportName, number>> = { binding: 2 ** 27, wire: 2 ** 22 };

describe.each(Object.keys(transports) as readonly TransportName[])(
  'with the transport %s',
  (transport) => {
    let server: ZooKeeperServer;
    const folder = mkdtempSync(join(tmpdir(), 'rxzk-guest-'));
    const guest = bundleProgram(fileURLToPath(new URL('guest.ts', import.meta.url)), folder);

    beforeAll(async () => {
      server = await startServer();
      await using client = createClient({ servers: server.servers });
      await lastValueFrom(client.create('/node', 'here'));
    });

    afterAll(async () => {
      await server.stop();
      rmSync(folder, { recursive: true });
    });

    it.concurrent.for(names.filter((name) => beyond[transport][name] === undefined))(
      'the client leaves a peer that %s, and requests under way fail with a typed error',
      async (name) => {
        await using proxy = await startProxy({ host: '127.0.0.1', port: server.port });
        await proxy.refuse();
        await using peer = await startBadPeer(misdeeds[name]);
        using run = receive(`${peer.servers},${proxy.servers}`);
        await run.until('"data":"no"');
        await eventually(() => peer.hasMisbehaved);
        await proxy.accept();
        await run.until('"data":"here"');

        const told = run.printed().stdout;
        expect(told).toContain('"code":');
        expect(told).toMatch(/"connected"[^]*"suspended"[^]*"connected"/);
        expect(told).not.toMatch(/"closed"|"streamError"|"error"/);
        expect(peer.sent).toBeLessThan(mostRead[transport]);
      },
    );

    it.concurrent.for(names.filter((name) => beyond[transport][name] === 'ends it'))(
      'a peer that %s ends the process',
      async (name) => {
        await using peer = await startBadPeer(misdeeds[name]);
        using run = receive(peer.servers);
        await run.ended;
        expect(run.child.signalCode).toBe('SIGABRT');
      },
    );

    it.concurrent.for(names.filter((name) => beyond[transport][name] === 'unnoticed'))(
      'the client takes the frame for a reply when a peer %s',
      async (name) => {
        await using peer = await startBadPeer(misdeeds[name]);
        using run = receive(peer.servers);
        await run.until('"code":');
        expect(run.child.exitCode).toBeNull();
        expect(run.printed().stdout).not.toMatch(/"closed"|"streamError"|"error"/);
      },
    );

    it.concurrent.for(refusals)(
      'a peer that %s loses none of twenty clients that also have a good server',
      async (name) => {
        await using peer = await startPeer(
          granting(({ xid }, socket) => {
            misdeeds[name](xid, socket);
            return undefined;
          }),
        );
        const clients = Array.from({ length: 20 }, () =>
          createClient({ servers: `${peer.servers},${server.servers}`, ...transports[transport] }),
        );
        try {
          const found = clients.map(async ({ session$ }) => {
            using states = record(session$);
            await states.until(
              (state) => state.status === 'connected' && state.server === server.servers,
            );
          });
          const lost = (await Promise.allSettled(found)).filter(
            ({ status }) => status === 'rejected',
          );
          expect(lost).toHaveLength(0);
        } finally {
          await Promise.all(clients.map((client) => client.close()));
        }
      },
    );

    function receive(servers: string): Run {
      return startProcess(process.execPath, [guest, transport, servers], { env: process.env });
    }
  },
);
