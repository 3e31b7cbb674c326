import { catchError, filter, map, type Observable, of, skip, take } from 'rxjs';
import {
  campaign,
  type Data,
  InvalidArgumentError,
  isZkError,
  type Standing,
  watchExists,
  whileLeading,
  type ZkClient,
} from 'rxzk';
import { type Command, memoryZooKeeper } from 'rxzk/testing';
import { describe, expect, it } from 'vitest';
import { fakeClient } from '../fakeClient.js';
import { marbles } from '../marbles.js';
import { contest, faults, letter, roles } from './contest.js';

type Fault = keyof typeof faults;

/**
 * Returns the name of the znode of a candidate. The name contains the GUID of the candidate and the
 * number that the server has added.
 */
const nameOf = (guid: number, sequence: number): string =>
  `_c_00000000-0000-0000-0000-00000000000${String(guid)}-latch-000000000${String(sequence)}`;

/**
 * Returns commands that make faults happen to `client`. Each key of the object `letters` is a
 * letter. Each value is the name of a fault, or `undefined`. For each key whose value is not
 * `undefined`, the result has one command with the same key.
 */
function play(
  client: ZkClient,
  letters: Readonly<Partial<Record<string, Fault>>>,
): Record<string, Command> {
  return Object.fromEntries(
    Object.entries(letters).flatMap(([key, f]) =>
      f === undefined ? [] : [[key, faults[f](client)]],
    ),
  );
}

/**
 * Makes the client create its candidate with the number `number`. A real server takes this number
 * from a counter of the parent znode. The test needs the numbers just before and after the overflow
 * of this counter. A real server reaches these numbers only after about 2 billion candidates.
 */
function count(client: ZkClient, number: string): void {
  const create = client.create.bind(client);
  Object.assign(client, {
    create: (path: string, data?: Data) => create(path + number, data, { mode: 'ephemeral' }),
  });
}

/**
 * A test with three candidates. The fields `a`, `b` and `c` are diagrams. Each of these diagrams
 * shows the standings of one candidate. Faults happen to one candidate. `faults` is a diagram such
 * as `--s--r`. For each letter in `faults`, the field with the same letter names the fault. For
 * example, the field `s` is `suspend`, and the field `r` is `resume`.
 */
interface Case extends Readonly<Partial<Record<'s' | 'r' | 'x' | 'i' | 'h', Fault>>> {
  readonly title: string;
  readonly faults: string;
  readonly a: string;
  readonly b: string;
  readonly c: string;
}

/**
 * Returns a function that runs a case. The faults happen to the candidate `who`. Each reply takes
 * `latency` ms.
 */
function befalls(who: 'a' | 'b', latency: number): (row: Case) => void {
  return ({ faults: commands, a, b, c, s, r, x, i, h }) => {
    marbles((m) => {
      const { zk, ...clients } = contest();
      for (const client of Object.values(clients)) zk.delay(client, latency);
      const unsub = '--------------------------------------------------!';

      zk.play(m.cold(commands, play(clients[who], { s, r, x, i, h })));
      m.expect(roles(clients.a), unsub).toBeObservable(a);
      m.expect(roles(clients.b), unsub).toBeObservable(b);
      m.expect(roles(clients.c), unsub).toBeObservable(c);
      m.flush();
      zk.expectClean();
    })();
  };
}

describe('campaign', () => {
  it(
    'emits a leader with its token, and followers with the candidate ahead',
    marbles((m) => {
      const { zk, a, b, c } = contest();
      const unsub = '---!';
      const expected = 's';
      const first = nameOf(1, 0);
      const second = nameOf(2, 1);
      const standings: readonly [Standing, Standing, Standing] = [
        { role: 'leader', candidate: first, token: 5 },
        { role: 'follower', candidate: second, waitsFor: first, rank: 1 },
        { role: 'follower', candidate: nameOf(3, 2), waitsFor: second, rank: 2 },
      ];

      m.expect(campaign(a, '/e'), unsub).toBeObservable(expected, { s: standings[0] });
      m.expect(campaign(b, '/e'), unsub).toBeObservable(expected, { s: standings[1] });
      m.expect(campaign(c, '/e'), unsub).toBeObservable(expected, { s: standings[2] });
      m.flush();
      zk.expectClean();
    }),
  );

  it(
    'passes leadership to the next candidate in the order of joining, and only one leads at a time',
    marbles((m) => {
      const { zk, a, b, c } = contest();
      const unsubA = '---!';
      const unsubB = '------!';
      const unsubC = '---------!';

      m.expect(roles(a), unsubA).toBeObservable('L');
      m.expect(roles(b), unsubB).toBeObservable('1--L');
      m.expect(roles(c), unsubC).toBeObservable('2-----L');
      m.flush();
      zk.expectClean();
    }),
  );

  it(
    'rule 22: does not lead when the candidate ahead leaves and others are still ahead',
    marbles((m) => {
      const { zk, a, b, c } = contest();
      const unsubA = '------!';
      const unsubB = '---!';
      const unsubC = '---------!';

      m.expect(roles(a), unsubA).toBeObservable('L');
      m.expect(roles(b), unsubB).toBeObservable('1');
      m.expect(roles(c), unsubC).toBeObservable('2--1--L');
      m.flush();
      zk.expectClean();
    }),
  );

  it(
    'needs three round trips to join, look and prove its lease, and one to see the leader leave',
    marbles((m) => {
      const { zk, a, b } = contest();
      zk.delay(a, 2);
      zk.delay(b, 2);
      const unsubA = '--------!';
      const unsubB = '----------------!';
      const rowA = '  ------L';
      const rowB = '  ----1---------L';

      m.expect(roles(a), unsubA).toBeObservable(rowA);
      m.expect(roles(b), unsubB).toBeObservable(rowB);
      m.flush();
      zk.expectClean();
    }),
  );

  it(
    'sends four renewals per session timeout and path for a leader, and none for a follower',
    marbles((m) => {
      const { zk, a, b } = contest();
      zk.create('/f');
      const sent: string[] = [];
      for (const [name, client] of Object.entries({ a, b })) {
        const renewLease = client.renewLease.bind(client);
        const count = (path: string): Observable<boolean> => {
          sent.push(`${name} ${path.slice(0, 2)}`);
          return renewLease(path);
        };
        Object.assign(client, { renewLease: count });
      }
      // The session timeout is 20 ms. The test lasts for 99 ms, about five session timeouts.
      const unsub = ' 99ms !';
      const leading = 'L';
      const waiting = '1';

      m.expect(roles(a), unsub).toBeObservable(leading);
      m.expect(roles(b), unsub).toBeObservable(waiting);
      m.expect(campaign(a, '/f').pipe(map(letter)), unsub).toBeObservable(leading);
      m.flush();
      const times = (text: string): number => sent.filter((one) => one === text).length;
      expect([times('a /e'), times('a /f'), sent.length]).toStrictEqual([20, 20, 40]);
      zk.expectClean();
    }),
  );

  describe('when something happens to the leader', () => {
    it.each<Case>([
      {
        title: 'rules 19 and 23: a reconnect within the session keeps the place',
        faults: '-----s---r',
        s: 'suspend',
        r: 'resume',
        a: '     L----s---L',
        b: '     1',
        c: '     2',
      },
      {
        title: 'rule 23: after an expiry it joins again at the end',
        faults: '-----x',
        x: 'expire',
        a: '     L----(s2)',
        b: '     1----L',
        c: '     2',
      },
      {
        title: 'rule 11: when its session expires during a suspension, the next candidate leads',
        faults: '-----s------------------------r',
        s: 'suspend',
        r: 'resume',
        a: '     L----s------------------------2',
        b: '     1------------------------L',
        c: '     2',
      },
      {
        title: 'rule 16: after a false expiry it deletes the znode of its old session',
        faults: '-----x',
        x: 'expireFalsely',
        a: '     L----(s3)',
        b: '     1----L',
        c: '     2',
      },
      {
        title:
          'rule 19: when its znode is deleted by hand, it is suspended and joins again at the end',
        faults: '-----x',
        x: 'deleteOwn',
        a: '     L----(s2)',
        b: '     1----L',
        c: '     2',
      },
      {
        title: 'rule 24: when the parent is deleted, it is created again and all candidates rejoin',
        faults: '-----x',
        x: 'deleteParent',
        a: '     L----(sL)',
        b: '     1----(s1)',
        c: '     2----(s2)',
      },
      {
        title: 'rule 21: a stall for longer than the lease suspends it until the next renewal',
        faults: '-----x',
        x: 'stallBriefly',
        a: '     L---------s--------L',
        b: '     1',
        c: '     2',
      },
      {
        title: 'rule 21: a stall for longer than the session ends its lease before another leads',
        faults: '-----x',
        x: 'stallLong',
        a: '     L---------s------------------------2',
        b: '     1------------------------L',
        c: '     2',
      },
      {
        title:
          'rule 20: its lease ends although an isolated leader of the ensemble answers its syncs',
        faults: '-----i-----------------------------h',
        i: 'isolateLeader',
        h: 'heal',
        a: '     L---------s------------------------2',
        b: '     1------------------------L',
        c: '     2',
      },
      {
        title: 'rule 20: its lease ends although an isolated server answers its reads',
        faults: '-----i-----------------------------h',
        i: 'isolate',
        h: 'heal',
        a: '     L---------s------------------------2',
        b: '     1------------------------L',
        c: '     2',
      },
      {
        title: 'a fault at the next read or write changes nothing, because it sends only renewals',
        faults: '-----x',
        x: 'loseReply',
        a: '     L',
        b: '     1',
        c: '     2',
      },
    ])('$title', befalls('a', 0));
  });

  describe('when something happens to a follower', () => {
    it.each<Case>([
      {
        title: 'rule 23: a reconnect within the session keeps the place',
        faults: '-----s---r',
        s: 'suspend',
        r: 'resume',
        a: '     L',
        b: '     1----s---1',
        c: '     2',
      },
      {
        title:
          'rules 22 and 23: after an expiry it joins at the end, and the next candidate moves up',
        faults: '-----x',
        x: 'expire',
        a: '     L',
        b: '     1----(s2)',
        c: '     2----1',
      },
      {
        title: 'rule 16: after a false expiry it deletes what its old session has left',
        faults: '-----x',
        x: 'expireFalsely',
        a: '     L',
        b: '     1----(s3)',
        c: '     2----1',
      },
      {
        title:
          'rule 22: when its znode is deleted by hand, it joins at the end and the next moves up',
        faults: '-----x',
        x: 'deleteOwn',
        a: '     L',
        b: '     1----(s2)',
        c: '     2----1',
      },
      {
        title: 'a stall for longer than the lease changes nothing',
        faults: '-----x',
        x: 'stallBriefly',
        a: '     L',
        b: '     1',
        c: '     2',
      },
      {
        title: 'after a stall for longer than the session timeout it joins again at the end',
        faults: '-----x',
        x: 'stallLong',
        a: '     L',
        b: '     1----------------------------------(s2)',
        c: '     2------------------------1',
      },
      {
        title: 'it notices that its server is isolated only when the server closes the connection',
        faults: '-----i-----------------------------h',
        i: 'isolate',
        h: 'heal',
        a: '     L',
        b: '     1----------------------------------(s2)',
        c: '     2------------------------1',
      },
    ])('$title', befalls('b', 0));
  });

  describe('when something happens to a candidate that joins', () => {
    it.each<Case>([
      {
        title: 'rule 16: when the creation is lost, it sends the creation again and comes last',
        faults: 'x-----',
        x: 'loseRequest',
        a: '     ----------2',
        b: '     ------L',
        c: '     ----1',
      },
      {
        title:
          'rule 16: when the reply is lost, it finds its znode by the GUID and leaves no ghost',
        faults: 'x-----',
        x: 'loseReply',
        a: '     --------------L',
        b: '     ----1',
        c: '     ----2',
      },
      {
        title: 'it leads after a suspension while the creation is in flight',
        faults: '-s----r',
        s: 'suspend',
        r: 'resume',
        a: '     ---s--------L',
        b: '     ----1',
        c: '     ----2',
      },
      {
        title: 'it joins again at the end after an expiry while the creation is in flight',
        faults: '-x',
        x: 'expire',
        a: '     ---s-------2',
        b: '     ------L',
        c: '     ----1',
      },
      {
        title: 'it joins again at the end after a false expiry while the creation is in flight',
        faults: '-x',
        x: 'expireFalsely',
        a: '     ---s-------3',
        b: '     ----1------------L',
        c: '     ----2',
      },
      {
        title: 'rule 24: it leads although the parent is deleted while the creation is in flight',
        faults: '-x',
        x: 'deleteParent',
        a: '     ------------------L',
        b: '     ----------------1',
        c: '     ----------------2',
      },
      {
        title:
          'rule 21: it leads after a stall longer than the lease while the creation is in flight',
        faults: '-x',
        x: 'stallBriefly',
        a: '     -----------------L',
        b: '     ----1',
        c: '     ----2',
      },
      {
        title:
          'rule 21: it joins again after a stall longer than the session while it creates its znode',
        faults: '-x',
        x: 'stallLong',
        a: '     -------------------------------s-------2',
        b: '     ----1----------------------L',
        c: '     ----2',
      },
      {
        title:
          'rule 20: it does not lead over an isolated server, although it is first in the list',
        faults: '-i----h',
        i: 'isolate',
        h: 'heal',
        a: '     --------s-----L',
        b: '     ----1',
        c: '     ----2',
      },
      {
        title:
          'rule 20: it does not lead over an isolated leader, although it is first in the list',
        faults: '-i----h',
        i: 'isolateLeader',
        h: 'heal',
        a: '     --------s-----L',
        b: '     ----1',
        c: '     ----2',
      },
      {
        title: 'it leads until it receives the event when its znode is deleted after the renewal',
        faults: '-----x',
        x: 'deleteOwn',
        a: '     ------Ls-----2',
        b: '     ----1------L',
        c: '     ----2',
      },
      {
        title: 'it joins again at the end when its znode is deleted while it reads the list',
        faults: '---x',
        x: 'deleteOwn',
        a: '     ----------2',
        b: '     ----1-----L',
        c: '     ----2',
      },
    ])('$title', befalls('a', 2));
  });

  describe('when something happens to a leader that resigns', () => {
    it.each<Fault>([
      ...(['suspend', 'expire', 'expireFalsely'] as const),
      ...(['stallBriefly', 'stallLong', 'isolate'] as const),
    ])('rule 17: leaves no ghost after %s while the deletion is in flight', (fault) => {
      marbles((m) => {
        const { zk, a, b } = contest();
        zk.delay(a, 2);
        zk.play(m.cold('  ---------x------h', { x: faults[fault](a), h: faults.resume(a) }));
        const unsubA = '  --------!';
        const unsubB = '  --------------------------------------------------!';
        const rowA = '    ------L';
        const rowB = '    1-------L';

        m.expect(roles(a), unsubA).toBeObservable(rowA);
        m.expect(roles(b), unsubB).toBeObservable(rowB);
        m.flush();
        zk.expectClean();
      })();
    });
  });

  it(
    'rule 16: adopts the znode of its own session, not the one of the old session',
    marbles((m) => {
      const { zk, a, b } = contest();
      const both: Command = () => {
        zk.expireFalsely(a);
        zk.dropReply(a, 'applied');
      };
      zk.play(m.cold('  -----x', { x: both }));
      const unsub = '   ----------!';
      const names = map((standing: Standing) => standing.candidate.slice(-1));

      m.expect(campaign(a, '/e').pipe(names), unsub).toBeObservable('0----(02)');
      m.expect(roles(b), unsub).toBeObservable('1----L');
      m.flush();
      zk.expectClean();
    }),
  );

  it.each<[Fault, string]>([
    ['loseRequest', '1-------------L'],
    ['loseReply', ' 1-------L'],
  ])('rule 17: leaves no ghost after %s for the deletion', (fault, rowB) => {
    marbles((m) => {
      const { zk, a, b } = contest();
      zk.delay(a, 2);
      zk.play(m.cold('  -------x', { x: faults[fault](a) }));
      const unsubA = '  --------!';
      const unsubB = '  --------------------------------------------------!';
      const rowA = '    ------L';

      m.expect(roles(a), unsubA).toBeObservable(rowA);
      m.expect(roles(b), unsubB).toBeObservable(rowB);
      m.flush();
      zk.expectClean();
    })();
  });

  it(
    'rule 25: keeps the token of a term after a reconnect, and gives a later term a higher token',
    marbles((m) => {
      const { zk, a, b } = contest();
      zk.play(m.cold('             --s-r-----', { s: faults.suspend(a), r: faults.resume(a) }));
      const unsubA = '       ------!';
      const unsubB = '       ---------!';
      const tokens = map((standing: Standing) => ('token' in standing ? standing.token : null));

      m.expect(campaign(a, '/e').pipe(tokens), unsubA).toBeObservable('t-n-t', { t: 5, n: null });
      m.expect(campaign(b, '/e').pipe(tokens), unsubB).toBeObservable('n-----t', { t: 6, n: null });
      m.flush();
      zk.expectClean();
    }),
  );

  it(
    'rule 24: creates a missing parent as a container',
    marbles((m) => {
      const zk = memoryZooKeeper();
      const client = zk.client();
      const unsub = '--!';
      const gone = ' -- 60000ms (n|)';

      m.expect(
        campaign(client, '/jobs/leader').pipe(map(({ role }) => role)),
        unsub,
      ).toBeObservable('l', { l: 'leader' });
      m.expect(
        watchExists(zk.client(), '/jobs/leader').pipe(
          filter((stat) => stat === null),
          skip(1),
          take(1),
          map(() => 'n'),
        ),
      ).toBeObservable(gone);
      m.flush();
      zk.expectClean();
    }),
  );

  it(
    'resigns when its consumer takes one standing',
    marbles((m) => {
      const { zk, a } = contest();

      m.expect(roles(a).pipe(take(1))).toBeObservable('(L|)');
      m.flush();
      zk.expectClean();
    }),
  );

  it(
    'rule 16: leaves no ghost when its consumer leaves while the creation is in flight',
    marbles((m) => {
      const { zk, a } = contest();
      zk.delay(a, 3);
      zk.dropReply(a, 'applied');

      m.expect(roles(a), '-!').toBeObservable('');
      m.flush();
      zk.expectClean();
    }),
  );

  it(
    'makes a separate candidate for each of two subscriptions of one client',
    marbles((m) => {
      const { zk, a } = contest();
      const source = roles(a);

      m.expect(source, '---!').toBeObservable('L');
      m.expect(source, '-----!').toBeObservable('1--L');
      m.flush();
      zk.expectClean();
    }),
  );

  it(
    'emits suspended and completes when the client is closed',
    marbles((m) => {
      const { zk, a } = contest();
      zk.play(m.cold('--x', { x: () => void a.close() }));

      m.expect(roles(a)).toBeObservable('L-(s|)');
      m.flush();
      zk.expectClean();
    }),
  );

  it(
    'errors with NO_AUTH, and leaves nothing behind',
    marbles((m) => {
      const zk = memoryZooKeeper();
      zk.create('/e', '', { acl: [{ perms: 4 + 8, scheme: 'world', id: 'anyone' }] });
      const code$ = campaign(zk.client(), '/e').pipe(
        map(({ role }) => role),
        catchError((error: unknown) => of(isZkError(error) ? error.code : String(error))),
      );

      m.expect(code$).toBeObservable('(n|)', { n: 'NO_AUTH' });
      m.flush();
      zk.expectClean();
    }),
  );

  it(
    'reports a failed deletion of its znode when the parent does not permit it',
    marbles((m) => {
      const zk = memoryZooKeeper();
      // Everyone is allowed to read `/e` and to create children, but nobody is allowed to delete
      // children.
      zk.create('/e', '', { acl: [{ perms: 1 + 4, scheme: 'world', id: 'anyone' }] });
      const client = zk.client();
      const unsub = '---!';
      const expected = 'L';
      const path = `/e/${nameOf(1, 0)}`;

      m.expect(campaign(client, '/e').pipe(map(letter)), unsub).toBeObservable(expected);
      m.flush();
      expect(client.inspect().detachedFailures).toStrictEqual([
        {
          deletes: '/e/_c_00000000-0000-0000-0000-000000000001-latch-',
          code: 'NO_AUTH',
          message: `remove ${path}: not allowed by the access control list`,
          at: 3,
        },
      ]);
    }),
  );

  it(
    'reports an error of the work during a handover in inspect',
    marbles((m) => {
      const { zk, a } = contest();
      const work = m.cold('-----#', {}, new RangeError('no'));
      const workSubs = '   ^----!';
      const unsub = '      ---!';

      m.expect(
        campaign(a, '/e', { handover: 9 }).pipe(whileLeading(() => work)),
        unsub,
      ).toBeObservable('');
      m.expect(work).toHaveSubscriptions(workSubs);
      m.flush();
      expect(a.inspect().detachedFailures).toMatchObject([
        { deletes: null, message: 'RangeError' },
      ]);
      zk.expectClean();
    }),
  );

  it.each<[string, 'apache' | 'sequence', 'applied' | 'lost']>([
    ['rule 16: recognizes its znode by the owner if the name has no GUID', 'apache', 'applied'],
    ['rule 16: recognizes its znode by the owner if the name is a number', 'sequence', 'applied'],
    ['rule 16: creates its znode again when the first creation was lost', 'sequence', 'lost'],
  ])('%s', (_title, preset, request) => {
    marbles((m) => {
      const { zk, a, b } = contest();
      zk.dropReply(a, request);
      const unsub = '-------!';

      m.expect(roles(a, { preset }), unsub).toBeObservable(request === 'applied' ? 'L' : '1');
      m.expect(roles(b, { preset }), unsub).toBeObservable(request === 'applied' ? '1' : 'L');
      m.flush();
      zk.expectClean();
    })();
  });

  it(
    'keeps the order of arrival when the counter of the parent overflows',
    marbles((m) => {
      const { zk, a, b, c } = contest();
      for (const [client, number] of [
        [a, '2147483647'],
        [b, '-2147483648'],
        [c, '-2147483647'],
      ] as const) {
        count(client, number);
      }
      const preset = 'sequence';

      m.expect(roles(a, { preset }), '---!').toBeObservable('L');
      m.expect(roles(b, { preset }), '------!').toBeObservable('1--L');
      m.expect(roles(c, { preset }), '---------!').toBeObservable('2-----L');
      m.flush();
      zk.expectClean();
    }),
  );

  it(
    'errors with FOREIGN_CHILD if a child would make the other clients of this preset fail',
    marbles((m) => {
      const { zk, a } = contest();
      zk.create('/e/other');
      const code$ = roles(a, { preset: 'apache' }).pipe(
        catchError((error: unknown) =>
          of(isZkError(error) ? `${error.code} ${String(error.path)}` : ''),
        ),
      );

      m.expect(code$).toBeObservable('(f|)', { f: 'FOREIGN_CHILD /e/other' });
      m.flush();
      zk.expectClean();
    }),
  );

  it.each<[string, unknown[]]>([
    ['a relative path', ['e']],
    ['an id that is no string', ['/e', { id: 7 }]],
    ['an unknown preset', ['/e', { preset: 'curator' }]],
    ['a negative handover', ['/e', { handover: -1 }]],
    ['an unknown setting', ['/e', { hand: 1 }]],
  ])('throws at the call for %s', (_title, args) => {
    const call = campaign as (...args: unknown[]) => unknown;

    expect(() => call(fakeClient({}), ...args)).toThrow(InvalidArgumentError);
  });

  it('sends nothing before a subscription', () => {
    const client = fakeClient({});
    campaign(client, '/e');

    expect(client.sent).toStrictEqual([]);
  });
});
