import { from, lastValueFrom, merge, mergeMap, tap } from 'rxjs';
import { collectTree, createClient, type TreeSnapshot, watchTree } from 'rxzk';
import { describe, expect, it } from 'vitest';
import { startServer } from '../../../tools/zookeeper/startServer.js';
import { eventually } from '../support/eventually.js';
import { record } from '../support/record.js';
import { createRandom } from '../../createRandom.js';
import { createAuditor } from './createAuditor.js';
import { disturb } from './disturb.js';
import { type Line, readTree } from './readTree.js';

const root = '/tree';
const seed = Number(process.env.RXZK_SEED ?? Date.now() % 1e6);

/**
 * The paths of all znodes, level by level. The first level has only the root. The root has 20
 * children, and each of these 20 znodes has 20 children. Each of these 400 znodes has 24 children.
 */
const levels = [
  [root],
  names(20).map((a) => `${root}/${a}`),
  names(20).flatMap((a) => names(20).map((b) => `${root}/${a}/${b}`)),
  names(20).flatMap((a) =>
    names(20).flatMap((b) => names(24).map((c) => `${root}/${a}/${b}/${c}`)),
  ),
];

describe('watchTree', () => {
  it(
    `has the server's tree after 10,000 znodes were disturbed, seed ${seed}`,
    { timeout: 120_000 },
    async () => {
      await using server = await startServer();
      await using client = createClient({ servers: server.servers });
      await using first = createClient({ servers: server.servers });
      await using second = createClient({ servers: server.servers });
      await using third = createClient({ servers: server.servers });
      const writers = [first, second, third];
      for (const paths of levels) {
        await lastValueFrom(from(paths).pipe(mergeMap((path) => first.create(path, 'new'), 200)));
      }

      const { audit, counts } = createAuditor(root);
      using tree = record(watchTree(client, root).pipe(tap(audit), collectTree()));
      await tree.until(() => true, 30_000);
      const all = levels.flat();
      expect(tree.latest?.size).toBe(all.length);
      expect(counts).toStrictEqual({ added: all.length, changed: 0, removed: 0, synced: 1 });

      let phase: 'writing' | 'over' = 'writing';
      const writing = lastValueFrom(
        merge(
          ...writers.map((writer, index) =>
            disturb(writer, all.slice(1), createRandom(seed + index), () => phase === 'writing'),
          ),
        ),
        { defaultValue: undefined },
      );
      const manyMore = async (): Promise<void> => {
        const { changed } = counts;
        await eventually(() => counts.changed >= changed + 1_000, 30_000);
      };
      await manyMore();
      await server.restart();
      await manyMore();
      await server.restart();
      await manyMore();
      phase = 'over';
      await writing;

      await lastValueFrom(first.sync('/'));
      const truth = await readTree(first, root);
      await eventually(() => {
        const { end, latest } = tree;
        return end !== undefined || sameLines(linesOf(latest, root), truth);
      }, 30_000);
      expect(tree.end).toBeUndefined();
      expect(linesOf(tree.latest, root)).toStrictEqual(truth);
      expect(counts.removed).toBeGreaterThan(300);
    },
  );
});

function names(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => String(index));
}

/** Returns the znodes of a snapshot, in the form in which `readTree` returns znodes. */
function linesOf(tree: TreeSnapshot | undefined, path: string): readonly Line[] {
  const node = tree?.get(path) ?? null;
  if (tree === undefined || node === null) return [];
  const below = tree.children(path).flatMap((name) => linesOf(tree, `${path}/${name}`));
  const { stat, data } = node;
  const line: Line = [path, stat.czxid, stat.mzxid, data.toString()];
  return [line, ...below].sort(([a], [b]) => (a < b ? -1 : 1));
}

function sameLines(a: readonly Line[], b: readonly Line[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
