import { concatMap, map, mergeMap, of, timer } from 'rxjs';
import {
  type TreeEvent,
  watchChildren,
  watchData,
  watchExists,
  watchTree,
  type WatchTreeConfig,
  type ZkClient,
} from 'rxzk';
import { memoryZooKeeper } from 'rxzk/testing';
import { describe, expect, it } from 'vitest';
import type { KnownNodes } from '../../../../src/session/watches/trees/KnownNodes.js';
import { createAuditor } from '../../../integration/trees/createAuditor.js';
import { createRandom } from '../../../createRandom.js';
import { marbles } from '../../marbles.js';

const names = ['a', 'a/c', 'a/d', 'a/c/e', 'b', 'b/c', 'b/c/e', 'b/d'];
const paths = ['/t', ...names.map((name) => `/t/${name}`)];

/**
 * The number of random courses. A course is a random series of changes and faults. The command
 * `npm run test:long` runs more courses.
 */
const courses = Number(process.env.RXZK_COURSES ?? 60);
const first = Number(process.env.RXZK_SEED ?? 1);
const seeds = Array.from({ length: courses }, (_, index) => first + index);

describe('trees in random courses of changes and lost connections', () => {
  it.each<WatchTreeConfig>([
    { recursive: true },
    { recursive: true, concurrency: 1 },
    { recursive: true, depth: 1 },
    { recursive: true, filter: (path) => !path.includes('/c') },
    { recursive: false },
  ])(
    'end in the state that plain reads show, while other streams watch the same znodes: %o',
    { timeout: 600_000 },
    (config) => {
      const failed = seeds.flatMap((seed) => courseOf(seed, config));
      expect(failed).toStrictEqual([]);
    },
  );
});

/**
 * Runs one random course of changes and faults. At the end, another client reads all znodes. The
 * replies must agree with the values that the streams have emitted. Returns the differences, and
 * everything that a client has not cleaned up, such as a watch.
 */
function courseOf(seed: number, config: WatchTreeConfig): readonly string[] {
  const wrong: string[] = [];
  marbles((m) => {
    const random = createRandom(seed);
    const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
    const zk = memoryZooKeeper({ '/t/a/c': '' });
    const client = zk.client({ keepsWatches: true });
    const reader = zk.client();
    zk.delay(client, pick([0, 1, 2, 3, 5]));
    const trees = ['/t', '/t/a'].map((root) => follow(client, root, config));
    const shown = new Map<string, unknown>();
    const streams = [
      watchData(client, '/t').subscribe((node) => shown.set('data', node?.stat.mzxid ?? 0)),
      watchExists(client, '/t').subscribe((stat) => shown.set('exists', stat?.mzxid ?? 0)),
      watchChildren(client, '/t/a').subscribe((list) =>
        shown.set('children', list?.children.length ?? 0),
      ),
    ];
    const sessions = new Set<string>();
    streams.push(
      client.session$.subscribe((state) => {
        if ('sessionId' in state) sessions.add(state.sessionId);
      }),
    );
    const pauses = Array.from({ length: 40 }, () => pick([0, 0, 1, 1, 2, 3, 6, 20, 60]));
    of(...pauses)
      .pipe(concatMap((pause) => (pause === 0 ? of(0) : timer(pause))))
      .subscribe({
        next: () => {
          step(zk, client, random());
        },
        complete: () => {
          zk.resume(client);
        },
      });

    function step(server: typeof zk, of$: ZkClient, die: number): void {
      const path = pick(paths);
      try {
        if (die < 0.3) server.set(path, String(die));
        else if (die < 0.6) server.create(path, '');
        else if (die < 0.75) server.remove(path);
        else if (die < 0.85) {
          server.remove(path);
          server.create(path, '');
          if (random() < 0.5) server.create(`${path}/c`, '');
        } else if (die < 0.9) server.suspend(of$);
        else if (die < 0.96) server.resume(of$);
        else if (die < 0.98) server.heal(of$);
        else server.expire(of$);
      } catch {
        // The server throws if a random step is impossible, such as the creation of an existing
        // znode. The course goes on without this step.
      }
    }

    const truth = new Map<string, { mzxid: number; pzxid: number; numChildren: number }>();
    timer(20_000)
      .pipe(
        mergeMap(() => [...paths, ...paths.map((path) => `${path}/c`)]),
        mergeMap((path) => reader.exists(path).pipe(map((stat) => [path, stat] as const))),
      )
      .subscribe(([path, stat]) => {
        if (stat !== null) truth.set(path, stat);
      });
    timer(21_000).subscribe(() => {
      const note = (what: string, found: unknown, due: unknown): void => {
        const [a, b] = [JSON.stringify(found), JSON.stringify(due)];
        if (a !== b) wrong.push(`seed ${String(seed)}: ${what} ${a}, not ${b}`);
      };
      for (const { root, picture, synced, error, known } of trees) {
        const due = [...truth]
          .filter(([path]) => path === root || path.startsWith(`${root}/`))
          .filter(([path]) => (config.depth ?? 9) >= path.slice(root.length).split('/').length - 1)
          .filter(([path]) => path === root || config.filter?.(path) !== false)
          .map(([path, { mzxid }]) => [path, mzxid]);
        note(`${root} has`, [...picture].sort(), due.sort());
        note(`${root} failed with`, error(), undefined);
        if (synced() < 1 || synced() > sessions.size)
          note(`${root} synced`, synced(), sessions.size);
        for (const { path, mzxid, children } of known() ?? []) {
          const { mzxid: last = 0, numChildren = 0 } = truth.get(path) ?? {};
          note(`${root} knows of ${path}`, [mzxid, children ?? numChildren], [last, numChildren]);
        }
      }
      const { mzxid = 0 } = truth.get('/t') ?? {};
      note('data', shown.get('data'), mzxid);
      note('exists', shown.get('exists'), mzxid);
      note('children', shown.get('children'), truth.get('/t/a')?.numChildren ?? 0);
      for (const { subscription } of trees) subscription.unsubscribe();
      for (const stream of streams) stream.unsubscribe();
    });
    m.flush();
    try {
      zk.expectClean();
    } catch (error) {
      wrong.push(`seed ${String(seed)}: ${String(error)}`);
    }
  })();
  return wrong;
}

/** Subscribes to a tree, and checks that each event is possible after the earlier events. */
function follow(client: ZkClient, root: string, config: WatchTreeConfig) {
  const { audit } = createAuditor(root);
  const picture = new Map<string, number>();
  let known: KnownNodes | undefined;
  let synced = 0;
  let error: unknown;
  const spied: ZkClient = {
    ...client,
    armTree: (path, nodes) => {
      known = nodes;
      return client.armTree(path, nodes);
    },
  };
  const subscription = watchTree(spied, root, config).subscribe({
    next: (event: TreeEvent) => {
      audit(event);
      if (event.type === 'synced') synced += 1;
      else if (event.after === null) picture.delete(event.path);
      else picture.set(event.path, event.after.stat.mzxid);
    },
    error: (e: unknown) => {
      error = String(e);
    },
  });
  return {
    root,
    picture,
    subscription,
    synced: () => synced,
    error: () => error,
    known: () => (error === undefined ? known : undefined),
  };
}
