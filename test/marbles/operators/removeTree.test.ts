import { map } from 'rxjs';
import { isZkError, digestIdentity, InvalidArgumentError, removeTree } from 'rxzk';
import { create, memoryZooKeeper, remove } from 'rxzk/testing';
import { describe, expect, it } from 'vitest';
import { marbles } from '../marbles.js';

const tree = { '/t/a/x': '', '/t/b': '', '/kept': '' };
const paths = { x: '/t/a/x', a: '/t/a', b: '/t/b', t: '/t', n: '/t/a/new' };

describe('removeTree', () => {
  it(
    'emits each path after its descendants, and completes after the top',
    marbles((m) => {
      const zk = memoryZooKeeper(tree);
      const client = zk.client();

      m.expect(removeTree(client, '/t')).toBeObservable('(bxat|)', paths);
      m.flush();
      m.expect(client.getChildren('/').pipe(map(({ children }) => [...children]))).toBeObservable(
        '(c|)',
        { c: ['zookeeper', 'kept'] },
      );
      m.flush();
      zk.expectClean();
    }),
  );

  it(
    'needs one request for a leaf, and three requests for a znode with children',
    marbles((m) => {
      const zk = memoryZooKeeper(tree);
      const client = zk.client();
      zk.delay(client, 1);

      m.expect(removeTree(client, '/t/b')).toBeObservable('-(b|)', paths);
      m.flush();
      m.expect(removeTree(client, '/t/a')).toBeObservable('----x(a|)', paths);
    }),
  );

  it(
    'is cold, and completes without a value when no znode exists',
    marbles((m) => {
      const client = memoryZooKeeper(tree).client();
      const removed$ = removeTree(client, '/t/a');

      m.expect(removed$).toBeObservable('(xa|)', paths);
      m.expect(removed$).toBeObservable('|');
    }),
  );

  it.each(['applied', 'lost'] as const)(
    'goes on after a lost connection, and emits a path once when its deletion was %s',
    (fate) => {
      marbles((m) => {
        const zk = memoryZooKeeper({ '/t': '' });
        const client = zk.client();
        zk.dropReply(client, fate);
        const removed: string[] = [];
        removeTree(client, '/t').subscribe((path) => removed.push(path));
        m.flush();

        expect(removed).toStrictEqual(['/t']);
        zk.expectClean();
      })();
    },
  );

  it(
    'waits for the next connection, and then deletes the remaining znodes',
    marbles((m) => {
      const zk = memoryZooKeeper(tree);
      const client = zk.client();
      zk.delay(client, 1);
      zk.play(m.hot('--s----r', { s: () => zk.suspend(client), r: () => zk.resume(client) }));
      const removed: string[] = [];
      let completed = false;
      removeTree(client, '/t').subscribe({
        next: (path) => removed.push(path),
        complete: () => (completed = true),
      });
      m.flush();

      expect(completed).toBe(true);
      expect(removed.at(-1)).toBe('/t');
      expect(new Set(removed).size).toBe(removed.length);
      expect(client.inspect().timeline.map(({ state }) => state.status)).toContain('suspended');
    }),
  );

  it(
    'deletes the remaining znodes in a new session after an expiry',
    marbles((m) => {
      const zk = memoryZooKeeper(tree);
      const client = zk.client();
      zk.delay(client, 1);
      zk.play(m.hot('--e', { e: () => zk.expire(client) }));
      const removed: string[] = [];
      removeTree(client, '/t').subscribe((path) => removed.push(path));
      m.flush();

      expect(removed.at(-1)).toBe('/t');
    }),
  );

  it(
    'lists again and deletes znodes that somebody creates during the removal',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/t/a/x': '' });
      const client = zk.client();
      zk.delay(client, 2);
      // Another client creates `/t/a/new` after `removeTree` has read the child list of `/t/a`. So
      // `/t/a` has a child again when `removeTree` tries to delete `/t/a`.
      zk.play(m.hot('---------c', { c: create('/t/a/new') }));
      const removed$ = removeTree(client, '/t');
      const removed: string[] = [];
      removed$.subscribe((path) => removed.push(path));
      m.flush();

      expect(removed).toStrictEqual(['/t/a/x', '/t/a/new', '/t/a', '/t']);
    }),
  );

  it(
    'ignores znodes that somebody else deletes during the removal',
    marbles((m) => {
      const zk = memoryZooKeeper(tree);
      const client = zk.client();
      zk.delay(client, 2);
      zk.play(m.hot('---r', { r: remove('/t/a') }));

      m.expect(removeTree(client, '/t')).toBeObservable('------b-(t|)', paths);
    }),
  );

  it(
    'has at most `concurrency` requests under way',
    marbles((m) => {
      const zk = memoryZooKeeper(
        Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`/t/${String(n)}`, ''])),
      );
      const client = zk.client();
      zk.delay(client, 1);
      let most = 0;
      removeTree(client, '/t', { concurrency: 3 }).subscribe(() => {
        most = Math.max(most, client.inspect().requestsInFlight);
      });
      m.flush();

      expect(most).toBeLessThanOrEqual(3);
      expect(most).toBeGreaterThan(1);
    }),
  );

  it(
    'stops when its subscriber leaves',
    marbles((m) => {
      const zk = memoryZooKeeper(tree);
      const client = zk.client();
      zk.delay(client, 1);

      m.expect(removeTree(client, '/t'), '--!').toBeObservable('--');
      m.flush();
      m.expect(
        zk
          .client()
          .exists('/t/b')
          .pipe(map((stat) => stat !== null)),
      ).toBeObservable('--(t|)', { t: true });
      m.flush();
      zk.expectClean();
    }),
  );

  it(
    'deletes nothing when the top has another version',
    marbles((m) => {
      const client = memoryZooKeeper(tree).client();
      const codes: unknown[] = [];
      removeTree(client, '/t', { version: 7 }).subscribe({
        error: (error: unknown) => codes.push(isZkError(error) && error.code),
      });
      m.flush();

      expect(codes).toStrictEqual(['BAD_VERSION']);
      m.expect(client.countDescendants('/t')).toBeObservable('(n|)', { n: 3 });
    }),
  );

  it(
    'errors when it is not allowed to delete',
    marbles((m) => {
      const zk = memoryZooKeeper();
      zk.create('/t', '', {
        acl: [
          { perms: 1, scheme: 'world', id: 'anyone' },
          { perms: 31, ...digestIdentity('ann:pw') },
        ],
      });
      const ann = zk.client({ auth: [{ scheme: 'digest', credentials: 'ann:pw' }] });
      ann.create('/t/a').subscribe();
      const failures: unknown[] = [];
      removeTree(zk.client(), '/t').subscribe({
        error: (error: unknown) => failures.push(isZkError(error) && [error.code, error.path]),
      });
      m.flush();

      expect(failures).toStrictEqual([['NO_AUTH', '/t/a']]);
    }),
  );

  it('refuses the root, a chroot, and ZooKeeper’s own znodes, and says why', () => {
    const zk = memoryZooKeeper({ '/app': '' });
    const [client, below] = [zk.client(), zk.client({ chroot: '/app' })];

    expect(() => removeTree(client, '/')).toThrow(InvalidArgumentError);
    expect(() => removeTree(client, '/')).toThrow(
      'path must not be /, which is the whole ensemble',
    );
    expect(() => removeTree(below, '/')).toThrow('ensemble or chroot');
    expect(() => removeTree(client, '/zookeeper')).toThrow('ZooKeeper keeps its own data');
    expect(() => removeTree(client, '/zookeeper/quota/a')).toThrow(
      'must not be /zookeeper/quota/a',
    );
    expect(() => removeTree(client, '/zookeepers')).not.toThrow();
  });

  it(
    'deletes thousands of znodes without a stack overflow',
    marbles((m) => {
      const zk = memoryZooKeeper(
        Object.fromEntries(Array.from({ length: 5_000 }, (_, n) => [`/t/${String(n)}`, ''])),
      );
      let count = 0;
      removeTree(zk.client(), '/t').subscribe(() => (count += 1));
      m.flush();

      expect(count).toBe(5_001);
    }),
  );
});
