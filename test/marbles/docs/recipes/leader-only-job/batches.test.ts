import { expand, map, type Observable, skip, switchMap, tap, timer } from 'rxjs';
import { marbles } from 'rxjs-marbles';
import { campaign, setDataWith, whileLeading, type ZkClient } from 'rxzk';
import { type Command, memoryZooKeeper } from 'rxzk/testing';
import { expect, it } from 'vitest';

/**
 * Loads one batch after another while this client leads. A new leader continues after the last
 * batch that the former leader has finished.
 */
function importBatches(
  client: ZkClient,
  load: (batch: number, signal: AbortSignal) => Observable<unknown>,
): Observable<number> {
  /**
   * Stores `batch` if it is higher than the stored number. If `batch` is not higher, stores
   * nothing. In both cases, emits the number that is then in the znode.
   */
  const advance = (batch: number): Observable<number> =>
    setDataWith(client, '/jobs/import/done', (node) => {
      const known = Number(node?.data ?? -1);
      return batch > known ? String(batch) : undefined;
    }).pipe(map((data) => Number(data)));

  return campaign(client, '/jobs/import/candidates').pipe(
    whileLeading(({ signal, assertLeading }) =>
      advance(0).pipe(
        expand((done) =>
          load(done + 1, signal).pipe(
            tap(assertLeading),
            switchMap(() => advance(done + 1)),
          ),
        ),
        skip(1),
      ),
    ),
  );
}

it(
  'skips no batch after a lost connection, or when another candidate leads',
  marbles((m) => {
    const zk = memoryZooKeeper();
    const [a, b] = [zk.client(), zk.client()];
    const faults: Record<string, Command> = {
      s: () => zk.suspend(a),
      r: () => zk.resume(a),
      x: () => zk.expire(a),
    };
    zk.play(m.cold(' -----s--r-------x---------', faults));
    const doneByA = '---1-------2--3           ';
    const doneByB = '-------------------4--5---';
    const joinsLate = ' -^-----------------------!';
    const end = '       -------------------------!';
    const values = { 1: 1, 2: 2, 3: 3, 4: 4, 5: 5 };

    const begun: string[] = [];
    const run = (client: ZkClient, id: string): Observable<number> =>
      importBatches(client, (batch) => {
        begun.push(`${id}${String(batch)}`);
        return timer(3);
      });
    m.expect(run(a, 'a'), end).toBeObservable(doneByA, values);
    m.expect(run(b, 'b'), joinsLate).toBeObservable(doneByB, values);
    m.flush();

    // The lost connection has stopped batch 2 of client a, so client a loads it again. The expiry
    // has stopped batch 4 of client a, so client b loads it again.
    expect(begun).toStrictEqual(['a1', 'a2', 'a2', 'a3', 'a4', 'b4', 'b5', 'b6']);
    zk.expectClean();
  }),
);
