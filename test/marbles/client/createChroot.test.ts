import { catchError, map, type Observable, of } from 'rxjs';
import { ephemeralNode, join, lock, setDataWith, watchData, type ZkClient } from 'rxzk';
import { create, memoryZooKeeper } from 'rxzk/testing';
import { describe, expect, it } from 'vitest';
import { marbles } from '../marbles.js';

/** Emits a dot for each value of the stream. For an error, emits the start of its message. */
function shown(source: Observable<unknown>): Observable<string> {
  return source.pipe(
    map(() => '.'),
    catchError((error: unknown) => of((error as Error).message.replace(/ does .*/, ''))),
  );
}

const missing = 'the chroot /two/levels';

describe('a chroot that does not exist', () => {
  describe.each([
    ['both of its levels', {}],
    ['its last level', { '/two': '' }],
  ])('with %s missing', (_, znodes) => {
    it.each<[string, string, (client: ZkClient) => Observable<unknown>]>([
      ['create', `create /a: ${missing}`, (client) => client.create('/a')],
      ['ensurePath', `ensurePath /a/b: ${missing}`, (client) => client.ensurePath('/a/b')],
      ['ensurePath of /', `ensurePath /: ${missing}`, (client) => client.ensurePath('/')],
      ['setDataWith', `create /a: ${missing}`, (client) => setDataWith(client, '/a', () => 'x')],
      [
        'setDataWith further below',
        `ensurePath /a: ${missing}`,
        (client) => setDataWith(client, '/a/b', () => 'x'),
      ],
      ['ephemeralNode', `create /a: ${missing}`, (client) => ephemeralNode(client, '/a')],
      ['join', `ensurePath /a: ${missing}`, (client) => join(client, '/a')],
      ['lock', `ensurePath /a: ${missing}`, (client) => lock(client, '/a')],
    ])('fails %s at once, with an error that names the chroot', (_what, message, request) => {
      marbles((m) => {
        const zk = memoryZooKeeper(znodes);
        const client = zk.client({ chroot: '/two/levels' });

        m.expect(shown(request(client))).toBeObservable('(e|)', { e: message });
        m.flush();
        expect(client.inspect().lastFailure).toContain(missing);
        expect(zk.client().inspect().lastFailure).toBeNull();
      })();
    });
  });

  it(
    'makes streams wait, and inspect reports it until a creation below it succeeds',
    marbles((m) => {
      const zk = memoryZooKeeper();
      zk.play(m.cold('      --c', { c: create('/two/levels') }));
      const expected = '    n--';
      const client = zk.client({ chroot: '/two/levels' });

      m.expect(watchData(client, '/a')).toBeObservable(expected, { n: null });
      client.create('/a').subscribe({ error: () => undefined });
      m.flush();
      expect(client.inspect().lastFailure).toContain(missing);
      client.create('/b').subscribe();
      m.flush();
      expect(client.inspect().lastFailure).toBeNull();
    }),
  );
});
