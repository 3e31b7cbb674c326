import { asyncScheduler, type Observer, take, timer } from 'rxjs';
import { describe, expect, it, vi } from 'vitest';
import { ReturnCode } from '../../../../src/errors/ReturnCode.js';
import type { Stat } from '../../../../src/model/Stat.js';
import type { WatchEvent } from '../../../../src/model/WatchEvent.js';
import type { KnownNode, KnownNodes } from '../../../../src/session/watches/trees/KnownNodes.js';
import { ArmedWatch } from '../../../../src/session/watches/ArmedWatch.js';
import { createWatchTable } from '../../../../src/session/watches/createWatchTable.js';
import type { Watch } from '../../../../src/session/watches/Watch.js';
import { recheck, type RecheckConfig } from '../../../../src/session/watches/recheck.js';
import { marbles } from '../../marbles.js';
import { events, statOf } from '../../nodes.js';

type Request = NonNullable<ReturnType<RecheckConfig['connection']>>['request'];
type Reply = (code: number, stat?: Stat | null) => void;

/**
 * Adds one watch for each item of `kinds`, on the paths `/0`, `/1` and so on. Also creates a
 * connection that only records the requests of `recheck` in `asked`. The test itself sends the
 * replies with the functions in `replies`.
 */
function open(kinds: readonly Watch['kind'][], period = 100, known: readonly KnownNode[] = []) {
  const watches = createWatchTable();
  const all = kinds.map((kind, index) => {
    const type = kind === 'child' ? 'getChildren' : 'getData';
    const operation = { type, path: `/${String(index)}`, watch: true } as const;
    const watch = watches.add({ operation, answeredAt: null });
    return Object.assign(watch, { kind, zxid: 5 });
  });
  const asked: [number, string][] = [];
  const replies: Reply[] = [];
  const missed = vi.fn();
  const request: Request = (operation, done) => {
    expect(operation).toMatchObject({ type: 'exists', watch: false });
    asked.push([asyncScheduler.now(), operation.path]);
    replies.push(done as Reply);
  };
  let connection: ReturnType<RecheckConfig['connection']> = { request };
  const told: WatchEvent[] = [];
  const tree: Observer<WatchEvent> = {
    next: (event) => told.push(event),
    error: vi.fn(),
    complete: vi.fn(),
  };
  const source$ = recheck({
    watches,
    trees: {
      list: () => (known.length === 0 ? [] : [{ root: '/t', known: sized(known), observer: tree }]),
    },
    connection: () => connection,
    period,
    missed,
  });
  const lose = (): void => {
    connection = null;
  };
  return { source$, watches, all, asked, replies, missed, lose, told };
}

function sized(known: readonly KnownNode[]): KnownNodes {
  return { size: known.length, [Symbol.iterator]: () => known[Symbol.iterator]() };
}

/** The stat in a reply, or `null` for a missing znode. `forbidden` stands for NO_AUTH. */
type Seen = Stat | null | 'forbidden';

function reply(done: Reply | undefined, seen: Seen): void {
  if (seen === 'forbidden') done?.(ReturnCode.noAuth);
  else done?.(ReturnCode.ok, seen);
}

describe('recheck', () => {
  it(
    'looks at each watched znode once per period, at regular intervals',
    marbles((m) => {
      const { source$, asked } = open(['data', 'data', 'child', 'exist']);
      m.expect(source$, '^ 199ms !').toBeObservable('-');
      m.flush();

      expect(asked.map(([at]) => at)).toStrictEqual([30, 50, 80, 100, 130, 150, 180]);
      expect(asked.map(([, path]) => path).slice(0, 5)).toStrictEqual([
        ...['/0', '/1', '/2', '/3'],
        '/0',
      ]);
    }),
  );

  it(
    'pauses for at most a second when the period is long, and then looks at several znodes at once',
    marbles((m) => {
      const { source$, asked } = open(Array<Watch['kind']>(100).fill('data'), 50_000);
      m.expect(source$, '^ 2001ms !').toBeObservable('-');
      m.flush();

      expect(asked.map(([at]) => at)).toStrictEqual([1_000, 1_000, 2_000, 2_000]);
    }),
  );

  it(
    'sends nothing without a connection, without watches and for watches without a reply',
    marbles((m) => {
      const lost = open(['data']);
      lost.lose();
      const [none, unset] = [open([]), open([null])];
      for (const { source$ } of [lost, none, unset]) {
        m.expect(source$, '^ 300ms !').toBeObservable('-');
      }
      m.flush();

      expect([lost, none, unset].map(({ asked }) => asked)).toStrictEqual([[], [], []]);
    }),
  );

  it(
    'stops at unsubscribe',
    marbles((m) => {
      const { source$, asked } = open(['data']);
      m.expect(source$, '^ 150ms !').toBeObservable('-');
      timer(500).subscribe();
      m.flush();

      expect(asked).toHaveLength(1);
    }),
  );

  it.each<[string, Watch['kind'], Seen, boolean]>([
    ['has other data', 'data', statOf({ mzxid: 6 }), true],
    ['is gone', 'data', null, true],
    ['has the same data', 'data', statOf({ mzxid: 5, pzxid: 6 }), false],
    ['has another child', 'child', statOf({ pzxid: 6 }), true],
    ['is gone with its children', 'child', null, true],
    ['has the same children', 'child', statOf({ mzxid: 6, pzxid: 5 }), false],
    ['was created', 'exist', statOf({ mzxid: 5 }), true],
    ['is still missing', 'exist', null, false],
    ['is forbidden', 'data', 'forbidden', true],
    ['is forbidden', 'child', 'forbidden', true],
    ['was created and is forbidden', 'exist', 'forbidden', true],
  ])('ends the watch of a znode that $0, kind $1: $3', (_, kind, seen, isMissed) => {
    marbles((m) => {
      const { source$, watches, all, replies, missed } = open([kind]);
      const { fired$ } = new ArmedWatch(null, all[0] as Watch, watches);
      timer(115).subscribe(() => reply(replies.shift(), seen));
      m.expect(source$, '^ 150ms !').toBeObservable('-');
      m.expect(fired$, '^ 150ms !').toBeObservable(isMissed ? '115ms |' : '-');
      m.flush();

      expect(missed.mock.calls).toStrictEqual(isMissed ? [['/0']] : []);
    })();
  });

  it(
    'does not end a watch that fires before the reply, or a watch whose look fails',
    marbles((m) => {
      const { source$, watches, replies, missed } = open(['data', 'child'], 20);
      m.expect(source$, '^ 21ms !').toBeObservable('-');
      timer(22).subscribe(() => {
        watches.fire({ ...events.f, path: '/0' });
        replies.shift()?.(0, statOf({ mzxid: 6 }));
        replies.shift()?.(-4);
      });
      m.flush();

      expect(missed.mock.calls).toStrictEqual([]);
      expect(watches.size).toBe(1);
    }),
  );

  it(
    'goes on with the next watch when a watch is dropped',
    marbles((m) => {
      const { source$, watches, all, asked } = open(['data', 'data'], 40);
      timer(21).subscribe(() => {
        watches.drop(all[0] as Watch);
      });
      m.expect(source$, '^ 150ms !').toBeObservable('-');
      m.flush();

      expect(asked.map(([, path]) => path)).toStrictEqual(['/0', '/1', '/1', '/1']);
    }),
  );

  it(
    'looks at unchanged znodes in each period while other znodes change all the time',
    marbles((m) => {
      const { source$, watches, all, asked } = open(Array<Watch['kind']>(10).fill('data'));
      const busy = '/9';
      let watch = all[9] as Watch;
      const changes$ = timer(0, 2).pipe(take(500));
      changes$.subscribe(() => {
        watches.fire({ type: 'changed', path: busy });
        watch = Object.assign(watches.add(watch.reading), { kind: 'data', zxid: 5 } as const);
      });
      m.expect(source$, '^ 1005ms !').toBeObservable('-');
      m.flush();

      const looks = (path: string): number => asked.filter(([, other]) => other === path).length;
      expect(all.map(({ reading }) => looks(reading.operation.path))).toStrictEqual(
        Array<number>(10).fill(10),
      );
    }),
  );

  it.each<[string, Partial<KnownNode>, Seen, WatchEvent['type'] | null]>([
    ['has other data', {}, statOf({ mzxid: 6, numChildren: 2 }), 'changed'],
    ['has more children than the tree knows', {}, statOf({ mzxid: 5, numChildren: 3 }), 'child'],
    ['is gone', {}, null, 'changed'],
    ['has not changed', {}, statOf({ mzxid: 5, numChildren: 2 }), null],
    ['the tree is reading', { mzxid: null }, statOf({ mzxid: 6, numChildren: 2 }), null],
    ['the tree is listing', { children: null }, statOf({ mzxid: 5, numChildren: 3 }), null],
    ['is a root and still missing', { mzxid: 0, children: null }, null, null],
    ['is a root and was created', { mzxid: 0, children: null }, statOf({ mzxid: 6 }), 'changed'],
    ['is forbidden', {}, 'forbidden', 'changed'],
    ['is a forbidden root', { mzxid: 0, children: null }, 'forbidden', 'changed'],
    ['is forbidden while the tree reads it', { mzxid: null }, 'forbidden', null],
  ])('gives a tree, for a znode that $0, the event $3', (_, more, seen, type) => {
    marbles((m) => {
      const node: KnownNode = { path: '/t', mzxid: 5, children: 2, isParent: true, ...more };
      const { source$, replies, missed, told } = open([], 100, [node]);
      timer(115).subscribe(() => reply(replies.shift(), seen));
      m.expect(source$, '^ 150ms !').toBeObservable('-');
      m.flush();

      expect(told).toStrictEqual(type === null ? [] : [{ type, path: '/t' }]);
      expect(missed.mock.calls).toStrictEqual(type === null ? [] : [['/t']]);
    })();
  });

  it(
    'looks at each znode of a tree once per period, in addition to watched znodes',
    marbles((m) => {
      const node = { mzxid: 5, children: null, isParent: false };
      const known = ['/t/a', '/t/b'].map((path) => ({ ...node, path }));
      const { source$, asked } = open(['data'], 100, known);
      m.expect(source$, '^ 205ms !').toBeObservable('-');
      m.flush();

      const nodes = asked.filter(([, path]) => path !== '/0');
      expect(nodes).toStrictEqual([
        ...([50, 100, 150, 200] as const).map((at, index) => [at, known[index % 2]?.path]),
      ]);
      expect(asked.map(([, path]) => path)).toContain('/0');
    }),
  );
});
