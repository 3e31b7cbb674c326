import type { Data } from '../model/Data.js';
import { checkObservable } from '../model/checks/checkObservable.js';
import { checkOneOf } from '../model/checks/checkOneOf.js';
import { checkWhole } from '../model/checks/checkWhole.js';
import { shown } from '../model/checks/shown.js';
import type { ZkClient } from '../client/ZkClient.js';
import { InvalidArgumentError } from '../errors/InvalidArgumentError.js';
import { checkMemoryConfig } from './checkMemoryConfig.js';
import { createAdmin } from './memory/createAdmin.js';
import { createClock } from './memory/createClock.js';
import { createFaults } from './memory/faults/createFaults.js';
import { createServer } from './memory/createServer.js';
import { createUuids } from './memory/createUuids.js';
import type { Faults } from './memory/faults/Faults.js';
import { leftovers } from './memory/leftovers.js';
import { openMemoryClient } from './memory/openMemoryClient.js';
import type { MemorySession } from './memory/sessions/MemorySession.js';
import { seed } from './memory/seed.js';
import type { ZooKeeperInMemory } from './ZooKeeperInMemory.js';

/**
 * Creates a ZooKeeper in memory, for marble tests. This ZooKeeper has the sessions, zxids,
 * versions, permissions, ephemerals, sequences and watches of a real server. Inside of
 * `TestScheduler.run`, this ZooKeeper works in virtual time, so a session timeout is a number of
 * frames. A watch fires in the frame of the change.
 *
 * The clients are real clients, and only their connections are in memory. The server runs no timer
 * that repeats forever. So `TestScheduler.run` ends when nothing is left to do. If a test still
 * sends a request after 10^6 frames, the server stops the test with an error.
 *
 * @example
 * ```ts
 * import { TestScheduler } from 'rxjs/testing';
 * import { expect } from 'vitest';
 *
 * new TestScheduler((actual, expected) => expect(actual).toEqual(expected)).run((m) => {
 *   const zk = memoryZooKeeper({ '/config': 'a' });
 *   zk.play(m.cold('--b--x', { b: set('/config', 'b'), x: remove('/config') }));
 *   const data$ = watchData(zk.client(), '/config').pipe(map((node) => node?.data.toString() ?? 'n'));
 *   m.expectObservable(data$).toBe('a-b--n');
 * });
 * ```
 *
 * @param znodes - initial paths and data; missing parents are created
 * @returns the server, with methods for events and faults
 */
export function memoryZooKeeper(znodes: Readonly<Record<string, Data>> = {}): ZooKeeperInMemory {
  const server = createServer(createClock());
  const admin = createAdmin(server);
  const clients = new Map<ZkClient, Faults>();
  const uuid = createUuids();
  seed(server, admin, znodes);

  const zk: ZooKeeperInMemory = {
    ...admin,
    client(clientConfig = {}) {
      const { session, ...config } = checkMemoryConfig(clientConfig);
      const faults = createFaults(session === undefined ? 'open' : 'closed');
      const client = openMemoryClient(server, faults, uuid, config);
      clients.set(client, faults);
      session?.subscribe({
        next: (letter) => {
          live(client, letter);
        },
        error: fail,
      });
      return client;
    },
    play(commands$) {
      checkObservable('commands$', commands$).subscribe({
        next: (command) => {
          command(zk);
        },
        error: fail,
      });
    },
    suspend(client) {
      faultsOf(client).reach$.next('closed');
      cut(client);
    },
    resume(client) {
      faultsOf(client).reach$.next('open');
    },
    expire(client) {
      const session = sessionOf(client);
      if (session !== undefined) server.end(session);
    },
    expireFalsely(client) {
      faultsOf(client).falseExpiry = true;
      cut(client);
    },
    dropReply(client, request) {
      checkOneOf('request', request, ['applied', 'lost']);
      faultsOf(client).next = request === 'applied' ? 'apply' : 'lose';
    },
    delay(client, ms) {
      faultsOf(client).latency = checkWhole('ms', ms, 0);
    },
    stall(client, ms) {
      checkWhole('ms', ms, 0);
      faultsOf(client).stalledUntil = server.clock.now() + ms;
      const session = sessionOf(client);
      if (session !== undefined) server.ignore(session, ms);
    },
    isolate(client, of = 'follower') {
      checkOneOf('of', of, ['follower', 'leader']);
      const session = sessionOf(client);
      if (session !== undefined) server.isolate(session, of);
    },
    heal: cut,
    expectClean() {
      const left = leftovers(server, clients.keys());
      if (left.length > 0) throw new Error(`left behind: ${left.join(', ')}`);
    },
  };
  return zk;

  function live(client: ZkClient, letter: string): void {
    if (letter === 'c') zk.resume(client);
    else if (letter === 's') zk.suspend(client);
    else if (letter === 'e') {
      zk.expire(client);
      faultsOf(client).reach$.next('once');
    } else {
      throw new InvalidArgumentError(
        'session',
        'must emit only the marbles c, s and e',
        shown(letter),
      );
    }
  }

  function faultsOf(client: ZkClient): Faults {
    const faults = clients.get(client);
    if (faults !== undefined) return faults;
    throw new InvalidArgumentError('client', 'must be a client of this ZooKeeper', shown(client));
  }

  function sessionOf(client: ZkClient): MemorySession | undefined {
    faultsOf(client);
    const { session } = client.inspect();
    return 'sessionId' in session ? server.session(session.sessionId) : undefined;
  }

  function cut(client: ZkClient): void {
    faultsOf(client).cut();
  }
}

/**
 * The test gives streams to this ZooKeeper, such as the stream of commands for `play`. If such a
 * stream fails, this function throws the error, because the failure is a mistake of the test.
 */
function fail(error: unknown): never {
  throw error;
}
