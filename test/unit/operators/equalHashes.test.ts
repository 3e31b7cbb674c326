import { from, of } from 'rxjs';
import { TestScheduler } from 'rxjs/testing';
import { describe, expect, it } from 'vitest';
import type { TreeEvent } from '../../../src/observables/TreeEvent.js';
import { collectTree } from '../../../src/operators/collectTree.js';
import { diffChildren } from '../../../src/operators/diffChildren.js';
import { watchMembers } from '../../../src/operators/watchMembers.js';
import { withEach } from '../../../src/operators/withEach.js';
import { memoryZooKeeper } from '../../../src/testing/memoryZooKeeper.js';
import { countCalls } from '../../countCalls.js';
import { equalHashes } from '../../equalHashes.js';
import { listOf, nodeOf } from '../../marbles/nodes.js';

const bits = 9;
/**
 * Names with different hashes. The test runs the code once with these names, and once with the
 * names of `equalHashes(bits)`. In each run, the test counts the function calls in src. The test
 * then compares the two numbers. For a fair comparison, both lists have the same number of names,
 * and all names have the same length.
 */
const ordinary = equalHashes(bits).map((_, index) => String(index).padStart(2 * bits, 'n'));

function added(path: string): TreeEvent {
  return { type: 'added', path, before: null, after: nodeOf('') };
}

function nothingToCompare(): void {
  return;
}

/** Returns three lists: all names, all names in reverse order, and all names except the first. */
function lists(names: readonly string[]): readonly (readonly string[])[] {
  return [names, [...names].reverse(), names.slice(1)];
}

/**
 * An attacker with the permission to create children can choose names with the same hash. Such
 * names must not slow down a client.
 */
describe('names of equal hash', () => {
  it.each<[string, (names: readonly string[]) => void]>([
    [
      'collectTree',
      (names) => {
        const paths = ['/t', ...names.map((name) => `/t/${name}`)];
        from([...paths.map(added), { type: 'synced' } as const])
          .pipe(collectTree())
          .subscribe((tree) => {
            expect(tree.children('/t')).toHaveLength(names.length);
          });
      },
    ],
    [
      'diffChildren',
      (names) => {
        from(lists(names).map((children) => listOf(children)))
          .pipe(diffChildren())
          .subscribe();
      },
    ],
    [
      'withEach',
      (names) => {
        from(lists(names).map((children) => listOf(children)))
          .pipe(withEach(() => of(1)))
          .subscribe();
      },
    ],
    [
      'watchMembers and the ZooKeeper in memory',
      (names) => {
        new TestScheduler(nothingToCompare).run(({ flush }) => {
          const zk = memoryZooKeeper(Object.fromEntries(names.map((name) => [`/t/${name}`, ''])));
          const sizes: number[] = [];
          watchMembers(zk.client(), '/t').subscribe((members) => sizes.push(members.size));
          flush();
          expect(sizes).toStrictEqual([names.length]);
        });
      },
    ],
  ])('need as many steps in %s as other names', async (_, run) => {
    const steps = (names: readonly string[]): Promise<number> =>
      countCalls(/\/src\//, () => {
        run(names);
      });
    const expected = await steps(ordinary);

    expect(expected).toBeGreaterThan(ordinary.length);
    expect(await steps(equalHashes(bits))).toBeLessThan(expected * 1.2);
  });
});
