import { forkJoin, map, type Observable } from 'rxjs';
import { marbles } from 'rxjs-marbles';
import { json, setDataWith, type ZkClient } from 'rxzk';
import { memoryZooKeeper } from 'rxzk/testing';
import { expect, it } from 'vitest';

type Flags = Readonly<Record<string, boolean>>;

/** Switches one flag and leaves the others as they are; creates the znode with the first. */
function switchOn(client: ZkClient, flag: string): Observable<Flags> {
  return setDataWith(client, '/app/flags', (node) => {
    const flags = node === null ? {} : (json.decode(node.data) as Flags);
    return flags[flag] === true ? undefined : JSON.stringify({ ...flags, [flag]: true });
  }).pipe(map((data) => (data === null ? {} : (json.decode(data) as Flags))));
}

it(
  'loses no flag when several clients switch at once',
  marbles((m) => {
    const zk = memoryZooKeeper();
    const names = ['blue', 'green', 'red'];

    const results: Flags[] = [];
    forkJoin(names.map((name) => switchOn(zk.client(), name))).subscribe((all) => {
      results.push(...all);
    });
    m.flush();

    expect(results.map((flags) => Object.keys(flags).length).sort()).toStrictEqual([1, 2, 3]);
    zk.expectClean();
  }),
);
