import { catchError, ignoreElements, type Observable, of, tap, timer } from 'rxjs';
import { isZkError, type NodeData } from 'rxzk';
import { type Command, create, memoryZooKeeper, remove } from 'rxzk/testing';
import { describe, expect, it } from 'vitest';
import { putItem, takeItems } from '../docs/recipes/queue/takeItems.js';
import { marbles } from '../marbles.js';

const items = '/queue/items/item-000000000';

describe('takeItems', () => {
  it(
    'works on each item once, the oldest first, with two takers at the same time',
    marbles((m) => {
      const zk = memoryZooKeeper();
      const [a, b] = [zk.client(), zk.client()];
      zk.play(m.cold('    --------------t------', { t: put('t') }));
      const doneByA = '    ----0---2---------4--';
      const joinsLate = ' -^-------------------!';
      const doneByB = '    -----1---3-----------';
      const end = '       ---------------------!';
      const log = createLog();

      for (const data of ['p', 'q', 'r', 's']) put(data)(zk);
      m.expect(takeItems(a, '/queue', log.worker('a', 4)), end).toBeObservable(doneByA, paths);
      m.expect(takeItems(b, '/queue', log.worker('b', 4)), joinsLate).toBeObservable(
        doneByB,
        paths,
      );
      m.flush();

      expect(log.lines).toStrictEqual([
        ...['a p begun', 'b q begun', 'a p done', 'a r begun', 'b q done', 'b s begun'],
        ...['a r done', 'b s done', 'a t begun', 'a t done'],
      ]);
      zk.expectClean();
    }),
  );

  it(
    'works on the item of a lost taker again, after the work at this taker has stopped',
    marbles((m) => {
      const zk = memoryZooKeeper();
      const [a, b, producer] = [zk.client({ sessionTimeout: 10 }), zk.client(), zk.client()];
      const faults: Record<string, Command> = { s: () => zk.suspend(a) };
      zk.play(m.cold('    --s----------------', faults));
      const unsub = '     ------------------!';
      const doneByA = '   -------------------';
      const joinsLate = ' -^-----------------!';
      const doneByB = '   ----------------0--';
      const log = createLog();

      putItem(producer, '/queue', 'p').subscribe();
      m.expect(takeItems(a, '/queue', log.worker('a', 4)), unsub).toBeObservable(doneByA);
      m.expect(takeItems(b, '/queue', log.worker('b', 4)), joinsLate).toBeObservable(
        doneByB,
        paths,
      );
      m.flush();

      expect(log.lines).toStrictEqual(['a p begun', 'a p left', 'b p begun', 'b p done']);
    }),
  );

  it.each<readonly ['applied' | 'lost', string, readonly string[]]>([
    ['applied', '--------1-', ['p begun', 'p done', 'q begun', 'q done']],
    ['lost', '--------0-', ['p begun', 'p done', 'p begun', 'p done', 'q begun', 'q left']],
  ])('notices after a lost reply whether the removal of an item was %s', (fate, done, log) => {
    marbles((m) => {
      const zk = memoryZooKeeper();
      const client = zk.client();
      for (const data of ['p', 'q']) put(data)(zk);
      zk.play(m.cold(' ---d------', { d: () => zk.dropReply(client, fate) }));
      const unsub = '  ---------!';
      const { lines, worker } = createLog();

      m.expect(takeItems(client, '/queue', worker('a', 4)), unsub).toBeObservable(done, paths);
      m.flush();

      expect(lines).toStrictEqual(log.map((line) => `a ${line}`));
      zk.expectClean();
    })();
  });

  it(
    'waits for a queue that does not exist yet, and leaves nothing behind at unsubscribe',
    marbles((m) => {
      const zk = memoryZooKeeper();
      const client = zk.client();
      zk.play(m.cold('  --p---------', { p: put('p') }));
      const unsub = '   ----------!';
      const expected = '------0---';
      const { worker } = createLog();

      m.expect(takeItems(client, '/queue', worker('a', 4)), unsub).toBeObservable(expected, paths);
      m.flush();
      zk.expectClean();
    }),
  );

  it(
    'errors with an error of the work, even with NO_NODE, and keeps the item in the queue',
    marbles((m) => {
      const zk = memoryZooKeeper();
      const [a, b] = [zk.client(), zk.client()];
      put('p')(zk);
      const failed = '   (e|)   ';
      const joinsLate = '-^-----!';
      const done = '     -----0-';
      const { worker } = createLog();

      const failing$ = takeItems(a, '/queue', () => a.getData('/missing')).pipe(
        catchError((error: unknown) => of(isZkError(error) ? error.path : error)),
      );
      m.expect(failing$).toBeObservable(failed, { e: '/missing' });
      m.expect(takeItems(b, '/queue', worker('b', 4)), joinsLate).toBeObservable(done, paths);
      m.flush();
      zk.expectClean();
    }),
  );

  it(
    'goes on with the next item when somebody else deletes an item during the work',
    marbles((m) => {
      const zk = memoryZooKeeper();
      for (const data of ['p', 'q']) put(data)(zk);
      zk.play(m.cold('  --x-------', { x: remove(`${items}0`) }));
      const unsub = '   ---------!';
      const expected = '--------1-';
      const { worker } = createLog();

      const done$ = takeItems(zk.client(), '/queue', worker('a', 4));
      m.expect(done$, unsub).toBeObservable(expected, paths);
      m.flush();
      zk.expectClean();
    }),
  );
});

const paths = Object.fromEntries([0, 1, 2, 3, 4].map((n) => [n, `${items}${String(n)}`]));

/** Creates a command that appends an item to the queue, as another client would do. */
function put(data: string): Command {
  return create('/queue/items/item-', data, { mode: 'persistentSequential' });
}

/**
 * Creates a log, and a function that creates workers. Each worker writes the start and the end of
 * its work to this log. The work on an item takes `ms` milliseconds.
 */
function createLog() {
  const lines: string[] = [];
  return {
    lines,
    worker:
      (id: string, ms: number) =>
      ({ data }: NodeData): Observable<never> => {
        const line = `${id} ${data.toString()}`;
        lines.push(`${line} begun`);
        return timer(ms).pipe(
          ignoreElements(),
          tap({
            complete: () => lines.push(`${line} done`),
            unsubscribe: () => lines.push(`${line} left`),
          }),
        );
      },
  };
}
