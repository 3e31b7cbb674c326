import { type Observable, of } from 'rxjs';
import { create, memoryZooKeeper } from 'rxzk/testing';
import { describe, expect, it } from 'vitest';
import { createChroot } from '../../../../src/client/createChroot.js';
import { withParents } from '../../../../src/client/creation/withParents.js';
import { NoNodeError } from '../../../../src/errors/server/NoNodeError.js';
import { digestIdentity } from '../../../../src/model/digestIdentity.js';
import { failureAs } from '../../failureAs.js';
import { inTurn } from '../../inTurn.js';
import { marbles } from '../../marbles.js';

/** Replaces an error by one text with its code, operation, path and outcome. */
function told<T>(source: Observable<T>): Observable<T | string> {
  return source.pipe(
    failureAs(({ code, operation, path, outcome }) => [code, operation, path, outcome].join(' ')),
  );
}

const parents = true;

describe('create with parents', () => {
  it(
    'needs one more round trip to create all missing parents, however many they are',
    marbles((m) => {
      const zk = memoryZooKeeper();
      const client = zk.client();
      zk.delay(client, 3);

      m.expect(client.create('/a/b/c/d', 'x', { parents })).toBeObservable('------(p|)', {
        p: '/a/b/c/d',
      });
      m.flush();
      m.expect(zk.client().getAcl('/a/b')).toBeObservable('------(a|)', {
        a: expect.objectContaining({
          acl: [{ perms: 31, scheme: 'world', id: 'anyone' }],
        }) as never,
      });
    }),
  );

  it(
    'sends only the creation itself when the parents exist',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/a/b': '' });
      const client = zk.client();
      zk.delay(client, 3);

      m.expect(
        client.create('/a/b/n-', 'x', { mode: 'ephemeralSequential', parents }),
      ).toBeObservable('---(p|)', { p: '/a/b/n-0000000000' });
    }),
  );

  it(
    'uses a parent that somebody else creates at the same time',
    marbles((m) => {
      const zk = memoryZooKeeper();
      const client = zk.client();
      zk.delay(client, 2);
      zk.play(m.hot('-c', { c: create('/a/b') }));

      m.expect(client.create('/a/b/c', '', { parents })).toBeObservable('----(p|)', {
        p: '/a/b/c',
      });
    }),
  );

  it(
    'creates a parent again that somebody else deletes at the same time',
    marbles((m) => {
      const missing = m.cold<string>(' -#', {}, new NoNodeError());
      const created = m.cold('        -(p|)', { p: '/a/b' });
      const parent = m.cold('         -(p|)', { p: '/a' });
      const missingSubs = ['          ^!', '-^!'];
      const createdSubs = '           --^!';
      const parentSubs = ['           -^!', '--^!'];
      const expected = '              ---(p|)';
      const sent: string[] = [];
      const create$ = (path: string): Observable<string> => {
        sent.push(path);
        return parent;
      };

      const config = { path: '/a/b', create: create$, root: createChroot('') };
      m.expect(withParents(inTurn(missing, missing, created), config)).toBeObservable(expected, {
        p: '/a/b',
      });
      m.expect(missing).toHaveSubscriptions(missingSubs);
      m.expect(created).toHaveSubscriptions(createdSubs);
      m.expect(parent).toHaveSubscriptions(parentSubs);
      m.flush();
      expect(sent).toStrictEqual(['/a', '/a']);
    }),
  );

  it(
    'errors when the parent is still missing after ten retries',
    marbles((m) => {
      const error = new NoNodeError({ operation: 'create', path: '/a/b' });
      const missing = m.cold<string>('-#', {}, error);
      const config = { path: '/a/b', create: () => of('/a'), root: createChroot('') };

      m.expect(withParents(missing, config)).toBeObservable('-----------#', {}, error);
      m.expect(missing).toHaveSubscriptions(
        Array.from({ length: 11 }, (_, round) => `${'-'.repeat(round)}^!`),
      );
    }),
  );

  it(
    'passes on the error when it may not create a parent',
    marbles((m) => {
      const zk = memoryZooKeeper();
      const client = zk.client();
      zk.create('/closed', '', { acl: [{ perms: 31, ...digestIdentity('ann:pw') }] });
      client.create('/e', '', { mode: 'ephemeral' }).subscribe();
      m.flush();

      m.expect(told(client.create('/closed/a/b/c', '', { parents }))).toBeObservable('(e|)', {
        e: 'NO_AUTH create /closed/a none',
      });
      m.expect(told(client.create('/e/a/b', '', { parents }))).toBeObservable('(e|)', {
        e: 'NO_CHILDREN_FOR_EPHEMERALS create /e/a none',
      });
    }),
  );

  it(
    'needs no permission on existing parents above the missing ones',
    marbles((m) => {
      const zk = memoryZooKeeper();
      const closed = [{ perms: 31, ...digestIdentity('ann:pw') }];
      zk.create('/closed/open');
      zk.client().setAcl('/closed', closed).subscribe();
      m.flush();

      m.expect(zk.client().create('/closed/open/a/b', '', { parents })).toBeObservable('(p|)', {
        p: '/closed/open/a/b',
      });
    }),
  );

  it(
    'never creates a chroot, and errors with NO_CHROOT and the path of the request',
    marbles((m) => {
      const zk = memoryZooKeeper();
      const client = zk.client({ chroot: '/app' });

      m.expect(told(client.create('/a/b', '', { parents }))).toBeObservable('(e|)', {
        e: 'NO_CHROOT create /a/b none',
      });
      m.expect(told(client.create('/a', '', { parents }))).toBeObservable('(e|)', {
        e: 'NO_CHROOT create /a none',
      });
      m.expect(zk.client().exists('/app')).toBeObservable('(n|)', { n: null });
    }),
  );

  it(
    'has an unknown outcome when the connection is lost during the creation of the parents',
    marbles((m) => {
      const zk = memoryZooKeeper();
      const client = zk.client();
      zk.delay(client, 2);
      zk.play(m.hot('-c', { c: () => zk.suspend(client) }));

      m.expect(told(client.create('/a/b', '', { parents }))).toBeObservable('---(e|)', {
        e: 'CONNECTION_LOSS create /a/b unknown',
      });
    }),
  );

  it(
    'passes on NODE_EXISTS, because the parents of an existing znode exist too',
    marbles((m) => {
      const client = memoryZooKeeper({ '/a/b': '' }).client();

      m.expect(told(client.create('/a/b', '', { parents }))).toBeObservable('(e|)', {
        e: 'NODE_EXISTS create /a/b none',
      });
    }),
  );
});
