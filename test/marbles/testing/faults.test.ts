import { catchError, defer, map, type Observable, of, retry, switchMap, timer } from 'rxjs';
import { ephemeralNode, isZkError, type ZkClient } from 'rxzk';
import { type Command, memoryZooKeeper, set } from 'rxzk/testing';
import { describe, expect, it } from 'vitest';
import { marbles } from '../marbles.js';
import { members, states, text } from './streams.js';

/**
 * Sends a request at the given frame. If the request succeeds, emits `ok`. If the request fails,
 * emits a text with the properties `code` and `outcome` of the error.
 */
function outcomeAt(frame: number, request: () => Observable<unknown>): Observable<string> {
  return timer(frame).pipe(
    switchMap(() => defer(request)),
    map(() => 'ok'),
    catchError((error: unknown) =>
      of(isZkError(error) ? `${error.code} ${error.outcome}` : String(error)),
    ),
  );
}

describe('faults', () => {
  it.each(['applied', 'lost'] as const)(
    'rule 18: dropReply gives a write that was %s an unknown outcome, and the write is not repeated',
    (request) => {
      marbles((m) => {
        const zk = memoryZooKeeper({ '/a': '0' });
        const client = zk.client();
        const drop: Command = () => {
          zk.dropReply(client, request);
        };
        zk.play(m.cold('                     -d---', { d: drop }));
        const written = '                     --(u|)';
        const data = request === 'applied' ? 'a-b' : 'a--';

        m.expect(outcomeAt(2, () => client.setData('/a', '1'))).toBeObservable(written, {
          u: 'CONNECTION_LOSS unknown',
        });
        m.expect(text(zk.client(), '/a')).toBeObservable(data, { a: '0', b: '1' });
        m.expect(states(client)).toBeObservable('c-(sc)');
      })();
    },
  );

  it(
    'a client is suspended only once when its connection is cut while it slowly opens',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/a': 'a' });
      const client = zk.client({ session: m.cold('---c-----c') });
      zk.play(
        m.cold('     -d---s', {
          d: () => {
            zk.delay(client, 5);
          },
          s: () => {
            zk.suspend(client);
          },
        }),
      );
      const session = '    o-------c-s----c';

      m.expect(states(client)).toBeObservable(session);
    }),
  );

  it(
    'expireFalsely starts a new session while the server keeps the old one for its timeout',
    marbles((m) => {
      const zk = memoryZooKeeper();
      const client = zk.client({ sessionTimeout: 10 });
      zk.play(
        m.cold('----------e', {
          e: () => {
            zk.expireFalsely(client);
          },
        }),
      );
      const session = 'c---------(seoc)';
      const owned = '  p--------- 10ms p';

      m.expect(states(client)).toBeObservable(session);
      m.expect(ephemeralNode(client, '/mine')).toBeObservable(owned, { p: '/mine' });
    }),
  );

  it(
    'stall delays everything that arrives, and the session expires if the timeout is shorter',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/a': 'a' });
      const client = zk.client({ sessionTimeout: 10 });
      zk.play(
        m.cold('     ------s--b', {
          s: () => {
            zk.stall(client, 20);
          },
          b: set('/a', 'b'),
        }),
      );
      const session = 'c----- 20ms (seoc)';
      const data = '   a----- 20ms b';

      m.expect(states(client)).toBeObservable(session);
      m.expect(text(client, '/a')).toBeObservable(data);
    }),
  );

  it.each([
    ['suspended', '--s---t------r', 'c-s----------(eoc)'],
    ['isolated', ' --i---t------r', 'c------------(seoc)'],
  ])('stall does not keep the session of a client that is %s', (_title, commands, session) => {
    marbles((m) => {
      const zk = memoryZooKeeper();
      const client = zk.client({ sessionTimeout: 10 });
      const changes: Record<string, Command> = {
        s: () => {
          zk.suspend(client);
        },
        i: () => {
          zk.isolate(client);
        },
        t: () => {
          zk.stall(client, 1);
        },
        r: () => {
          zk.resume(client);
          zk.heal(client);
        },
      };
      zk.play(m.cold(commands, changes));

      m.expect(states(client)).toBeObservable(session);
    })();
  });

  it(
    'expire ends the session at the server at once, even if the client notices later',
    marbles((m) => {
      const zk = memoryZooKeeper();
      const client = zk.client();
      zk.delay(client, 5);
      zk.play(
        m.cold('       ------x', {
          x: () => {
            zk.expire(client);
          },
        }),
      );
      const session = 'c----------s----(eo)-c';
      const created = '-----------(u|)';

      m.expect(states(client)).toBeObservable(session);
      m.expect(
        outcomeAt(8, () => client.create('/mine', '', { mode: 'ephemeral' })),
      ).toBeObservable(created, { u: 'CONNECTION_LOSS unknown' });
      m.flush();
      zk.expectClean();
    }),
  );

  it(
    'isolate replies to reads with old data and not to writes, and lets the session expire',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/a': 'a', '/members': '' });
      const client = zk.client({ sessionTimeout: 10 });
      const other = zk.client();
      const changes: Record<string, Command> = {
        i: () => {
          zk.isolate(client);
        },
        b: set('/a', 'b'),
        h: () => {
          zk.heal(client);
        },
      };
      zk.play(m.cold('       ------i--b---------------h', changes));
      const session = '      c------------------------(seoc)';
      const stream = '       a------------------------b';
      const read = '         ------------(o|)';
      const written = '      ----------------------(u|)';
      const present = '      1---------------0--------1';

      m.expect(states(client)).toBeObservable(session);
      m.expect(text(client, '/a')).toBeObservable(stream);
      m.expect(outcomeAt(12, () => client.getData('/a'))).toBeObservable(read, { o: 'ok' });
      m.expect(outcomeAt(12, () => client.setData('/a', 'x'))).toBeObservable(written, {
        u: 'OPERATION_TIMEOUT unknown',
      });
      m.expect(members(other, '/members')).toBeObservable(present);
      ephemeralNode(client, '/members/m').subscribe();
    }),
  );

  it(
    'rule 15: isolate shows old data to one client, and a sync before the read shows the write',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/a': 'a' });
      const client = zk.client();
      const other = zk.client();
      const changes: Record<string, Command> = {
        i: () => {
          zk.isolate(client);
        },
        b: set('/a', 'b'),
        h: () => {
          zk.heal(client);
        },
      };
      const read = (reader: ZkClient): Observable<string> =>
        reader.getData('/a').pipe(map(({ data }) => data.toString()));
      const synced$ = defer(() => client.sync('/')).pipe(
        switchMap(() => read(client)),
        retry(1),
      );
      zk.play(m.cold('--i--b-----h', changes));
      const sub = '   --------^---';
      const past = '  --------(a|)';
      const present = '--------(b|)';
      const synced = '-----------(b|)';

      m.expect(
        defer(() => read(client)),
        sub,
      ).toBeObservable(past);
      m.expect(
        defer(() => read(other)),
        sub,
      ).toBeObservable(present);
      m.expect(synced$, sub).toBeObservable(synced);
    }),
  );

  it.each([
    ['follower', '----------(u|)', 'OPERATION_TIMEOUT none'],
    ['leader', '  --(u|)', 'ok'],
  ] as const)('isolate as a $0 lets a sync end with $2', (of, synced, outcome) => {
    marbles((m) => {
      const zk = memoryZooKeeper({ '/a': 'a' });
      const client = zk.client({ operationTimeout: 8 });
      const commands: Record<string, Command> = {
        i: () => {
          zk.isolate(client, of);
        },
      };
      zk.play(m.cold('-i', commands));

      m.expect(outcomeAt(2, () => client.sync('/'))).toBeObservable(synced, { u: outcome });
    })();
  });

  it(
    'rule 20: isolate as a leader replies to reads and syncs with old data, and renews no lease',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/a': 'a', '/members': '' });
      const client = zk.client({ sessionTimeout: 10 });
      const changes: Record<string, Command> = {
        i: () => {
          zk.isolate(client, 'leader');
        },
        b: set('/a', 'b'),
        h: () => {
          zk.heal(client);
        },
      };
      zk.play(m.cold('       ------i--b---------------h', changes));
      const session = '      c------------------------(seoc)';
      const read = '         ------------(a|)';
      const written = '      ----------------------(u|)';
      const renewed = '      ----------------------(u|)';
      const lease = '        --(3|)';
      const leaseLater = '   ------------(0|)';
      const present = '      1---------------0--------1';
      const timedOut = { u: 'OPERATION_TIMEOUT unknown' };
      const synced$ = defer(() => client.sync('/')).pipe(
        switchMap(() => client.getData('/a')),
        map(({ data }) => data.toString()),
      );
      const leaseAt = (frame: number): Observable<string> =>
        timer(frame).pipe(
          switchMap(() => client.sync('/')),
          map(() => String(client.lease())),
        );
      ephemeralNode(client, '/members/m').subscribe();

      m.expect(states(client)).toBeObservable(session);
      m.expect(timer(12).pipe(switchMap(() => synced$))).toBeObservable(read);
      m.expect(outcomeAt(12, () => client.setData('/a', 'x'))).toBeObservable(written, timedOut);
      m.expect(outcomeAt(12, () => client.renewLease('/a'))).toBeObservable(renewed, timedOut);
      m.expect(leaseAt(2)).toBeObservable(lease);
      m.expect(leaseAt(12)).toBeObservable(leaseLater);
      m.expect(members(zk.client(), '/members')).toBeObservable(present);
    }),
  );

  it('isolate throws for a role other than follower or leader', () => {
    const zk = memoryZooKeeper();

    expect(() => {
      zk.isolate(zk.client(), 'observer' as 'leader');
    }).toThrow('of must be follower or leader, got "observer"');
  });

  it(
    'delay makes each reply take the given time',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/a': 'a' });
      const client = zk.client();
      zk.play(
        m.cold('  -d--', {
          d: () => {
            zk.delay(client, 5);
          },
        }),
      );
      const read = '--- 5ms (o|)';

      m.expect(outcomeAt(3, () => client.getData('/a'))).toBeObservable(read, { o: 'ok' });
    }),
  );

  it(
    'wipe deletes all znodes and sessions, and streams continue with the new state',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/a': 'a' });
      const client = zk.client();
      zk.play(
        m.cold('         ------w------', {
          w: () => {
            zk.wipe();
          },
        }),
      );
      const session = 'c-----(seoc)';
      const data = '   a-----n';

      m.expect(states(client)).toBeObservable(session);
      m.expect(text(client, '/a')).toBeObservable(data);
    }),
  );

  it('play throws for a client of another ZooKeeper', () => {
    const stranger = memoryZooKeeper().client();

    expect(() => {
      memoryZooKeeper().suspend(stranger);
    }).toThrow('client must be a client of this ZooKeeper');
  });
});
