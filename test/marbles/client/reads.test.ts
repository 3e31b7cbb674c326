import { concatMap, type Observable } from 'rxjs';
import { digestIdentity } from 'rxzk';
import { create, memoryZooKeeper, remove } from 'rxzk/testing';
import { describe, expect, it } from 'vitest';
import { failureAs } from '../failureAs.js';
import { marbles } from '../marbles.js';

/** Replaces an error by a text with its code, its operation and its outcome. */
function coded<T>(source: Observable<T>): Observable<T | string> {
  return source.pipe(
    failureAs(({ code, operation, outcome }) => `${code} ${String(operation)} ${outcome}`),
  );
}

const secret = [{ perms: 31, ...digestIdentity('ann:pw') }];

describe('getEphemerals', () => {
  it(
    'emits the ephemerals of its own session, and completes',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/a': '' });
      const [mine, others] = [zk.client(), zk.client()];
      m.expect(mine.create('/a/mine', '', { mode: 'ephemeral' })).toBeObservable('(p|)', {
        p: '/a/mine',
      });
      m.expect(others.create('/a/other', '', { mode: 'ephemeral' })).toBeObservable('(p|)', {
        p: '/a/other',
      });
      m.flush();
      zk.delay(mine, 2);

      m.expect(mine.getEphemerals()).toBeObservable('--(e|)', { e: ['/a/mine'] });
      m.expect(others.getEphemerals('/')).toBeObservable('(e|)', { e: ['/a/other'] });
    }),
  );

  it(
    'compares texts: only a prefix with a slash at the end excludes longer names',
    marbles((m) => {
      const client = memoryZooKeeper({ '/a': '' }).client();
      client.create('/a/x', '', { mode: 'ephemeral', acl: secret }).subscribe();
      client.create('/ab', '', { mode: 'ephemeral' }).subscribe();
      m.flush();

      m.expect(client.getEphemerals('/a')).toBeObservable('(e|)', { e: ['/a/x', '/ab'] });
      m.expect(client.getEphemerals('/a/')).toBeObservable('(e|)', { e: ['/a/x'] });
      m.expect(client.getEphemerals('/none')).toBeObservable('(e|)', { e: [] });
    }),
  );

  it(
    'gives the znodes below the chroot, under the paths that the caller knows',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/app': '', '/apple': '' });
      const below = zk.client({ chroot: '/app' });
      below.create('/x', '', { mode: 'ephemeral' }).subscribe();
      m.flush();

      m.expect(below.getEphemerals()).toBeObservable('(e|)', { e: ['/x'] });
      m.expect(below.getEphemerals('/x')).toBeObservable('(e|)', { e: ['/x'] });
      m.expect(below.getEphemerals('/y')).toBeObservable('(e|)', { e: [] });
    }),
  );

  it('throws an error that names the prefix when no path can begin with this prefix', () => {
    const client = memoryZooKeeper().client();

    expect(() => client.getEphemerals('a')).toThrow('prefix must be absolute');
    expect(() => client.getEphemerals('/a//')).toThrow('prefix must not have an empty segment');
  });

  it(
    'reads again after a lost connection',
    marbles((m) => {
      const zk = memoryZooKeeper();
      const client = zk.client();
      zk.dropReply(client, 'lost');

      m.expect(coded(client.getEphemerals())).toBeObservable('(e|)', {
        e: 'CONNECTION_LOSS getEphemerals none',
      });
    }),
  );
});

describe('countDescendants', () => {
  it(
    'counts descendants at any depth, and no siblings whose names begin with the same text',
    marbles((m) => {
      const client = memoryZooKeeper({ '/a': '', '/a/b': '', '/a/b/c': '', '/ab': '' }).client();

      m.expect(client.countDescendants('/a')).toBeObservable('(n|)', { n: 2 });
      m.expect(client.countDescendants('/a/b/c')).toBeObservable('(n|)', { n: 0 });
    }),
  );

  it(
    'counts also the server’s own znodes below the root, and below a chroot only its descendants',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/a': '', '/a/b': '' });

      m.expect(zk.client().countDescendants('/')).toBeObservable('(n|)', { n: 5 });
      m.expect(zk.client({ chroot: '/a' }).countDescendants('/')).toBeObservable('(n|)', { n: 1 });
    }),
  );

  it(
    'counts again what other clients create and remove',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/a': '' });
      const client = zk.client();
      zk.play(m.hot('-cr', { c: create('/a/b'), r: remove('/a/b') }));

      const asked = m.cold('abc|');
      const askedSubs = '   ^--!';
      const expected = '    abc|';
      const counts$ = asked.pipe(concatMap(() => client.countDescendants('/a')));

      m.expect(counts$).toBeObservable(expected, { a: 0, b: 1, c: 0 });
      m.expect(asked).toHaveSubscriptions(askedSubs);
    }),
  );

  it(
    'errors with NO_NODE for a missing znode, and needs the permission to read',
    marbles((m) => {
      const client = memoryZooKeeper().client();
      client.create('/s', '', { acl: secret }).subscribe();
      m.flush();

      m.expect(coded(client.countDescendants('/none'))).toBeObservable('(e|)', {
        e: 'NO_NODE countDescendants none',
      });
      m.expect(coded(client.countDescendants('/s'))).toBeObservable('(e|)', {
        e: 'NO_AUTH countDescendants none',
      });
    }),
  );
});

describe('whoAmI', () => {
  it(
    'lists the address and each user, without passwords',
    marbles((m) => {
      const auth = [
        { scheme: 'digest', credentials: 'ann:one' },
        { scheme: 'digest', credentials: 'ann:two' },
        { scheme: 'digest', credentials: 'bob:x:y' },
      ];
      const client = memoryZooKeeper().client({ auth });

      m.expect(client.whoAmI()).toBeObservable('(i|)', {
        i: [
          { scheme: 'ip', id: '127.0.0.1' },
          { scheme: 'digest', id: 'ann' },
          // The client presents two passwords for `ann`, and the server stores one identity for
          // each password. So `ann` is in the list twice.
          { scheme: 'digest', id: 'ann' },
          { scheme: 'digest', id: 'bob' },
        ],
      });
    }),
  );

  it(
    'lists an added identity, also on the next connection',
    marbles((m) => {
      const zk = memoryZooKeeper();
      const client = zk.client();
      client.addAuth('digest', 'ann:pw').subscribe();
      const identities = [
        { scheme: 'ip', id: '127.0.0.1' },
        { scheme: 'digest', id: 'ann' },
      ];
      m.flush();
      m.expect(client.whoAmI()).toBeObservable('(i|)', { i: identities });
      m.flush();
      zk.suspend(client);
      zk.resume(client);

      m.expect(client.whoAmI()).toBeObservable('(i|)', { i: identities });
    }),
  );
});
