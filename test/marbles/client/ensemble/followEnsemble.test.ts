import { filter, map, merge, type Observable, of, switchMap, throwError, timer } from 'rxjs';
import { watchData, type ZkClient } from 'rxzk';
import { describe, expect, it } from 'vitest';
import { checkConfig } from '../../../../src/client/checkConfig.js';
import type { ClientConfig } from '../../../../src/client/ClientConfig.js';
import { openClient } from '../../../../src/client/openClient.js';
import type { ServerName } from '../../../../src/model/ServerName.js';
import { formatServer } from '../../../../src/session/servers/formatServer.js';
import { createAdmin } from '../../../../src/testing/memory/createAdmin.js';
import { createClock } from '../../../../src/testing/memory/createClock.js';
import { createServer } from '../../../../src/testing/memory/createServer.js';
import { createFaults } from '../../../../src/testing/memory/faults/createFaults.js';
import { memoryEnvironment } from '../../../../src/testing/memory/memoryEnvironment.js';
import { memoryTransport } from '../../../../src/testing/memory/memoryTransport.js';
import { connectionLost } from '../../../../src/transport/connectionLost.js';
import type { Transport } from '../../../../src/transport/Transport.js';
import { failureAs } from '../../failureAs.js';
import { marbles } from '../../marbles.js';

const path = '/zookeeper/config';

type Context = Parameters<Parameters<typeof marbles>[0]>[0];

/**
 * Returns the config text of an ensemble. Each letter of `hosts` stands for one member. The letter
 * is the name of the host on which this member serves clients. A `?` stands for a member without an
 * address for clients.
 */
function listing(hosts: string): string {
  const lines = hosts.split('').map((host, index) => {
    const client = host === '?' ? '' : `;${host}:2181`;
    return `server.${String(index + 1)}=${host === '?' ? 'q' : host}:2888:3888:participant${client}`;
  });
  return [...lines, 'version=0'].join('\n');
}

/**
 * Creates an ensemble in memory. The function `client` in the result opens a client. The ensemble
 * has several hosts, but only one server: each connection leads to this server. The hosts in `down`
 * refuse connections.
 */
function open(servers: string, config: Partial<ClientConfig> = {}) {
  const server = createServer(createClock());
  const faults = createFaults('open');
  const { connect } = memoryTransport({ server, faults, keepsWatches: false });
  const down = new Set<string>();
  const transport: Transport = {
    name: 'memory',
    connect: (attempt) =>
      down.has(attempt.address.host)
        ? throwError(() => connectionLost(attempt.address, 'it is down'))
        : connect(attempt),
  };
  const environment = {
    ...memoryEnvironment(server, faults, () => 'uuid'),
    resolve: (names: readonly ServerName[]) =>
      of(names.map((name) => ({ ...name, server: formatServer(name) }))),
  };
  const settings = checkConfig({ servers, followEnsemble: true, recheck: 0, ...config });
  return {
    ...createAdmin(server),
    faults,
    down,
    cut: () => {
      faults.cut();
    },
    client: () => openClient(settings, transport, environment),
  };
}

/**
 * Emits each state of the session as a letter. For a connected session, the letter is the host of
 * the connection. The other states are `o` connecting, `s` suspended, `e` expired and `x` closed.
 */
function hosts({ session$ }: ZkClient): Observable<string> {
  const letters = { connecting: 'o', suspended: 's', expired: 'e', closed: 'x' } as const;
  return session$.pipe(
    map((state) => (state.status === 'connected' ? state.server[0] : letters[state.status])),
    filter((letter) => letter !== undefined),
  );
}

/** At each given frame, emits one text with all hosts that the client uses at this frame. */
function inUse(client: ZkClient, ...frames: readonly number[]): Observable<string> {
  const shown = (): string =>
    client
      .inspect()
      .servers.map((name) => name.replace(':2181', ''))
      .join('');
  return merge(...frames.map((frame) => timer(frame).pipe(map(shown))));
}

/** When the diagram reaches a letter, calls the function that `acts` has for this letter. */
function play(m: Context, diagram: string, acts: Readonly<Record<string, () => void>>): void {
  m.cold<() => void>(diagram, acts).subscribe((act) => {
    act();
  });
}

describe('followEnsemble', () => {
  it.each(['', '/app', '/zookeeper'])(
    'moves to another member in the same session when its server leaves, with the chroot %j',
    (chroot) => {
      marbles((m) => {
        const zk = open(`a:2181${chroot}`);
        zk.set(path, listing('a'));
        const client = zk.client();
        play(m, '               ---b---c--', {
          b: () => {
            zk.set(path, listing('ab'));
          },
          c: () => {
            zk.set(path, listing('b'));
          },
        });
        const connections = '   a------(sb)';
        const servers = '       -a--p---(b|)';
        const ids = '           i------i--';
        const ids$ = client.session$.pipe(
          filter((state) => state.status === 'connected'),
          map(({ sessionId }) => sessionId),
        );

        m.expect(hosts(client)).toBeObservable(connections);
        m.expect(inUse(client, 1, 4, 8)).toBeObservable(servers, {
          a: 'a',
          p: 'ab',
          b: 'b',
        });
        m.expect(ids$).toBeObservable(ids, { i: '100000000001' });
      })();
    },
  );

  it(
    'ignores the list of members without the setting',
    marbles((m) => {
      const zk = open('a:2181', { followEnsemble: false });
      zk.set(path, listing('b'));
      const client = zk.client();
      const connections = 'a----';

      m.expect(hosts(client)).toBeObservable(connections);
      m.expect(inUse(client, 2)).toBeObservable('--(a|)');
      m.flush();
      expect(client.inspect().watches).toBe(0);
    }),
  );

  it(
    'stays when other servers come and go',
    marbles((m) => {
      const zk = open('a:2181');
      zk.set(path, listing('ab'));
      const client = zk.client();
      play(m, '            --b--c--', {
        b: () => {
          zk.set(path, listing('abc'));
        },
        c: () => {
          zk.set(path, listing('ac'));
        },
      });
      const connections = 'a-------';

      m.expect(hosts(client)).toBeObservable(connections);
      m.expect(inUse(client, 6)).toBeObservable('------(p|)', { p: 'ac' });
    }),
  );

  it.each([
    ['no member has an address for clients', '??', 'ab'],
    ['only one of two members has an address for clients', '?c', 'abc'],
    ['a single server publishes an empty list', '', 'ab'],
  ])('keeps the servers of the connect string when %s', (_, members, servers) => {
    marbles((m) => {
      const zk = open('a:2181,b:2181');
      zk.set(path, members === '' ? '' : listing(members));
      const client = zk.client();

      m.expect(inUse(client, 2)).toBeObservable('--(p|)', { p: servers });
      m.flush();
      expect(client.inspect().timeline).toHaveLength(2);
    })();
  });

  it(
    'keeps its servers when it cannot parse the text, and follows the next text',
    marbles((m) => {
      const zk = open('a:2181');
      zk.set(path, listing('ab'));
      const client = zk.client();
      play(m, '            --x--c--', {
        x: () => {
          zk.set(path, 'server.one');
        },
        c: () => {
          zk.set(path, listing('c'));
        },
      });
      const connections = 'a----(sc)';

      m.expect(hosts(client)).toBeObservable(connections);
      m.expect(inUse(client, 3, 6)).toBeObservable('---p--(c|)', { p: 'ab', c: 'c' });
    }),
  );

  it(
    'reads the list again on the next connection when the connection is lost during the read',
    marbles((m) => {
      const zk = open('a:2181');
      zk.set(path, listing('b'));
      zk.faults.latency = 4;
      zk.faults.next = 'lose';
      const client = zk.client();
      const connections = 'o---a---s---a---s---b';

      m.expect(hosts(client)).toBeObservable(connections);
      m.flush();
      expect(client.inspect().servers).toStrictEqual(['b:2181']);
    }),
  );

  it(
    'follows the list again after a lost connection',
    marbles((m) => {
      const zk = open('a:2181');
      zk.set(path, listing('a'));
      const client = zk.client();
      play(m, '            --x-----c--', {
        x: zk.cut,
        c: () => {
          zk.set(path, listing('c'));
        },
      });
      const connections = 'a-(sa)--(sc)';

      m.expect(hosts(client)).toBeObservable(connections);
      m.expect(inUse(client, 9)).toBeObservable('---------(c|)');
    }),
  );

  it(
    'uses a listed server while it reaches no member, and tries the members after 1, 2 and 4 s',
    marbles((m) => {
      const zk = open('a:2181');
      zk.set(path, listing('a'));
      zk.down.add('b').add('c');
      const client = zk.client();
      play(m, '            --b 3500ms u--', {
        b: () => {
          zk.set(path, listing('bc'));
        },
        u: () => {
          zk.down.delete('c');
        },
      });
      const connections = 'a-(sa) 996ms (sa) 1996ms (sa) 3996ms (sc)';

      m.expect(hosts(client)).toBeObservable(connections);
      m.expect(inUse(client, 9)).toBeObservable('---------(p|)', { p: 'bc' });
    }),
  );

  it(
    'fails requests in flight with CONNECTION_LOSS, and streams go on without a gap',
    marbles((m) => {
      const zk = open('a:2181');
      zk.set(path, listing('a'));
      zk.create('/x', '1');
      const client = zk.client();
      zk.faults.latency = 2;
      play(m, '         ----b----d---', {
        b: () => {
          zk.set(path, listing('b'));
        },
        d: () => {
          zk.set('/x', '2');
        },
      });
      const read$ = timer(7).pipe(
        switchMap(() => client.setData('/y', 'y')),
        failureAs(({ code, outcome }) => `${code} ${outcome}`),
      );
      const data$ = watchData(client, '/x').pipe(map((node) => node?.data.toString()));

      m.expect(read$).toBeObservable('--------(f|)', { f: 'CONNECTION_LOSS unknown' });
      m.expect(data$).toBeObservable('--1---------2');
    }),
  );

  it(
    'stops when the client is closed, and leaves no watch',
    marbles((m) => {
      const zk = open('a:2181');
      zk.set(path, listing('a'));
      const client = zk.client();
      play(m, '            --x', { x: () => void client.close() });
      const connections = 'a-(x|)';

      m.expect(hosts(client)).toBeObservable(connections);
      m.flush();
      expect(client.inspect().watches).toBe(0);
    }),
  );
});
