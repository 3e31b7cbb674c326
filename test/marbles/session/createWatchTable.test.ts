import { concat, defer, ignoreElements, take } from 'rxjs';
import { describe, expect, it, vi } from 'vitest';
import { createWatchTable, type WatchKind } from '../../../src/session/createWatchTable.js';
import type { WatchEvent } from '../../../src/model/WatchEvent.js';
import { marbles } from '../marbles.js';
import { events, path } from '../nodes.js';

const elsewhere: WatchEvent = { type: 'changed', path: '/b' };

/** The table, with what can be done with a watch on the watch itself. */
function openTable() {
  const table = createWatchTable();
  const add = (kind: WatchKind, path: string) => {
    const watch = table.add(kind, { path });
    return {
      fired$: table.fired(watch),
      drop: () => {
        table.drop(watch);
      },
    };
  };
  return {
    ...table,
    add,
    get size() {
      return table.size;
    },
  };
}

describe('createWatchTable', () => {
  it(
    'emits the event that spends a watch, and completes',
    marbles((m) => {
      const table = openTable();
      const { fired$ } = table.add('data', path);
      const source = m.cold('---f', events);
      const sourceSubs = '   ^---';
      const expected = '     ---(f|)';
      source.subscribe((event) => table.fire(event));

      expect(table.size).toBe(1);
      m.expect(fired$).toBeObservable(expected, events);
      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.flush();
      expect(table.size).toBe(0);
    }),
  );

  it.each<[WatchEvent['type'], WatchKind, boolean]>([
    ['created', 'exists', true],
    ['created', 'data', true],
    ['created', 'children', false],
    ['changed', 'exists', true],
    ['changed', 'data', true],
    ['changed', 'children', false],
    ['child', 'exists', false],
    ['child', 'data', false],
    ['child', 'children', true],
    ['deleted', 'exists', true],
    ['deleted', 'data', true],
    ['deleted', 'children', true],
  ])('the event %s to a watch of %s: spends it %s', (type, kind, spends) => {
    const table = openTable();
    const next = vi.fn();
    const complete = vi.fn();
    table.add(kind, path).fired$.subscribe({ next, complete });
    table.fire({ type, path });

    expect(next.mock.calls).toStrictEqual(spends ? [[{ type, path }]] : []);
    expect(complete).toHaveBeenCalledTimes(spends ? 1 : 0);
    expect(table.size).toBe(spends ? 0 : 1);
  });

  it('one event spends all watches of its path that it concerns', () => {
    const table = openTable();
    const next = vi.fn();
    table.add('data', path).fired$.subscribe(next);
    table.add('data', path).fired$.subscribe(next);
    table.add('exists', path).fired$.subscribe(next);
    table.add('children', path).fired$.subscribe(next);
    table.fire(events.f);

    expect(next.mock.calls).toStrictEqual([[events.f], [events.f], [events.f]]);
    expect(table.size).toBe(1);
  });

  it('leaves the watches of other paths alone', () => {
    const table = openTable();
    const next = vi.fn();
    table.add('data', path).fired$.subscribe(next);
    table.fire(elsewhere);

    expect(next).not.toHaveBeenCalled();
    expect(table.size).toBe(1);
  });

  it('rule 3: an event of no path that is watched, as of the session, spends nothing', () => {
    const table = openTable();
    const next = vi.fn();
    table.add('exists', path).fired$.subscribe(next);
    table.fire({ type: 'changed', path: '' });

    expect(next).not.toHaveBeenCalled();
    expect(table.size).toBe(1);
  });

  it(
    'rule 2: a watch that has fired tells so to a subscriber that comes later, with the reply',
    marbles((m) => {
      const table = openTable();
      const { fired$ } = table.add('data', path);
      table.fire(events.f);

      m.expect(fired$, '--^').toBeObservable('--(f|)', events);
      expect(table.size).toBe(0);
    }),
  );

  it('tells the first of two events alone', () => {
    const table = openTable();
    const next = vi.fn();
    table.add('data', path).fired$.subscribe(next);
    table.fire(events.f);
    table.fire(events.d);

    expect(next.mock.calls).toStrictEqual([[events.f]]);
  });

  it('does not spend a watch that is set while the event is told', () => {
    const table = openTable();
    const late = vi.fn();
    const setAnother = concat(
      table.add('data', path).fired$.pipe(ignoreElements()),
      defer(() => table.add('data', path).fired$),
    );
    setAnother.subscribe(late);
    table.fire(events.f);

    expect(late).not.toHaveBeenCalled();
    expect(table.size).toBe(1);
    table.fire(events.d);
    expect(late.mock.calls).toStrictEqual([[events.d]]);
  });

  it('rule 4: loses all watches without a value when the connection ends', () => {
    const table = openTable();
    const next = vi.fn();
    const complete = vi.fn();
    table.add('data', path).fired$.subscribe({ next, complete });
    table.add('children', '/b').fired$.subscribe({ next, complete });
    table.end();

    expect(next).not.toHaveBeenCalled();
    expect(complete).toHaveBeenCalledTimes(2);
    expect(table.size).toBe(0);
  });

  it(
    'rule 4: tells of the lost connection also a subscriber that comes later',
    marbles((m) => {
      const table = openTable();
      const { fired$ } = table.add('data', path);
      table.end();

      m.expect(fired$).toBeObservable('|');
      expect(table.size).toBe(0);
    }),
  );

  it(
    'keeps what an event has told when the connection ends',
    marbles((m) => {
      const table = openTable();
      const { fired$ } = table.add('data', path);
      table.fire(events.f);
      table.end();

      m.expect(fired$).toBeObservable('(f|)', events);
    }),
  );

  it('rule 8: forgets a watch whose last subscriber leaves', () => {
    const table = openTable();
    const { fired$ } = table.add('data', path);
    const first = fired$.subscribe();
    const second = fired$.subscribe();

    first.unsubscribe();
    expect(table.size).toBe(1);
    second.unsubscribe();
    expect(table.size).toBe(0);
  });

  it(
    'rule 8: tells nothing of a watch that was given up, and completes for whoever still asks',
    marbles((m) => {
      const table = openTable();
      const { fired$ } = table.add('data', path);
      fired$.subscribe().unsubscribe();
      table.fire(events.f);

      m.expect(fired$).toBeObservable('|');
    }),
  );

  it('rule 8: leaves the other watches of a path when one is given up', () => {
    const table = openTable();
    const next = vi.fn();
    const left = table.add('data', path).fired$.subscribe();
    table.add('data', path).fired$.subscribe(next);
    left.unsubscribe();
    table.fire(events.f);

    expect(next.mock.calls).toStrictEqual([[events.f]]);
    expect(table.size).toBe(0);
  });

  it('rule 9: a watch whose read is given up is dropped', () => {
    const table = openTable();
    const watch = table.add('data', path);
    watch.drop();
    watch.drop();

    expect(table.size).toBe(0);
  });

  it('counts right when a watch is dropped after it has fired, or after the end', () => {
    const table = openTable();
    const fired = table.add('data', path);
    const lost = table.add('children', path);
    table.fire(events.f);
    fired.drop();
    expect(table.size).toBe(1);
    table.end();
    lost.drop();
    expect(table.size).toBe(0);
    table.add('data', path);
    expect(table.size).toBe(1);
  });

  it('tells a consumer that takes one event, and is left by it', () => {
    const table = openTable();
    const next = vi.fn();
    const complete = vi.fn();
    table.add('data', path).fired$.pipe(take(1)).subscribe({ next, complete });
    table.fire(events.f);

    expect(next).toHaveBeenCalledTimes(1);
    expect(complete).toHaveBeenCalledTimes(1);
    expect(table.size).toBe(0);
  });

  it('tells all watches of an event although one consumer throws', () => {
    vi.useFakeTimers();
    try {
      const table = openTable();
      const next = vi.fn();
      table.add('data', path).fired$.subscribe(() => {
        throw new RangeError('mine');
      });
      table.add('data', path).fired$.subscribe(next);
      table.fire(events.f);

      expect(next).toHaveBeenCalledTimes(1);
      expect(() => vi.runAllTimers()).toThrow(new RangeError('mine'));
    } finally {
      vi.useRealTimers();
    }
  });

  it('counts the bytes of the paths, and lists the watches in the order of their paths', () => {
    const table = createWatchTable();
    table.add('data', { path: '/a' });
    table.add('data', { path: '/é' });
    const left = table.add('children', { path: '/a' });
    const listed = (): readonly string[] =>
      [...table.list()].map(({ kind, read }) => `${kind} ${read.path}`);

    expect(listed()).toStrictEqual(['data /a', 'children /a', 'data /é']);
    expect(table.bytes).toBe(7);
    table.drop(left);
    expect(table.bytes).toBe(5);
    table.fire({ type: 'changed', path: '/a' });
    expect(table.bytes).toBe(3);
    expect(listed()).toStrictEqual(['data /é']);
    table.end();
    expect(table.bytes).toBe(0);
  });
});
