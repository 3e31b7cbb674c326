import { forkJoin, type Observable } from 'rxjs';
import { marbles } from 'rxjs-marbles';
import { json, setDataWith, type ZkClient } from 'rxzk';
import { memoryZooKeeper } from 'rxzk/testing';
import { expect, it } from 'vitest';
import { z } from 'zod';

const codec = json(z.record(z.string(), z.boolean()));
type Flags = Readonly<Record<string, boolean>>;

/**
 * Turns one flag on, and does not change the other flags. If the znode does not exist, creates it.
 */
function switchOn(client: ZkClient, flag: string): Observable<Flags | null> {
  return setDataWith(
    client,
    '/app/flags',
    (flags) => (flags?.[flag] === true ? undefined : { ...flags, [flag]: true }),
    { codec },
  );
}

it(
  'loses no flag when several clients turn flags on at once',
  marbles((m) => {
    const zk = memoryZooKeeper();
    const names = ['blue', 'green', 'red'];

    const results: (Flags | null)[] = [];
    forkJoin(names.map((name) => switchOn(zk.client(), name))).subscribe((all) => {
      results.push(...all);
    });
    m.flush();

    expect(results.map((flags) => Object.keys(flags ?? {}).length).sort()).toStrictEqual([1, 2, 3]);
    zk.expectClean();
  }),
);
