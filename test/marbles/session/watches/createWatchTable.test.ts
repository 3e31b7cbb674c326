import { concat, defer, ignoreElements, take } from 'rxjs';
import { describe, expect, it, vi } from 'vitest';
import { ArmedWatch } from '../../../../src/session/watches/ArmedWatch.js';
import { createWatchTable } from '../../../../src/session/watches/createWatchTable.js';
import type { WatchedType } from '../../../../src/session/Reading.js';
import type { WatchEvent } from '../../../../src/model/WatchEvent.js';
import { marbles } from '../../marbles.js';
import { events, path } from '../../nodes.js';

const elsewhere: WatchEvent = { type: 'changed', path: '/b' };

/**
 * Opens a table for watches. `add` returns the events of the new watch, and a function that drops
 * the watch.
 */
function openTable() {
  const table = createWatchTable();
  const add = (type: WatchedType, path: string) => {
    const operation = { type, path, watch: true } as const;
    const watch = table.add({ operation, answeredAt: null });
    return {
      fired$: new ArmedWatch(null, watch, table).fired$,
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
    'emits the event that fires a watch, and completes',
    marbles((m) => {
      const table = openTable();
      const { fired$ } = table.add('getData', path);
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

  it.each<[WatchEvent['type'], WatchedType, boolean]>([
    ['created', 'exists', true],
    ['created', 'getData', true],
    ['created', 'getChildren', false],
    ['changed', 'exists', true],
    ['changed', 'getData', true],
    ['changed', 'getChildren', false],
    ['child', 'exists', false],
    ['child', 'getData', false],
    ['child', 'getChildren', true],
    ['deleted', 'exists', true],
    ['deleted', 'getData', true],
    ['deleted', 'getChildren', true],
  ])('the event %s fires a watch of %s: %s', (type, kind, spends) => {
    const table = openTable();
    const next = vi.fn();
    const complete = vi.fn();
    table.add(kind, path).fired$.subscribe({ next, complete });
    table.fire({ type, path });

    expect(next.mock.calls).toStrictEqual(spends ? [[{ type, path }]] : []);
    expect(complete).toHaveBeenCalledTimes(spends ? 1 : 0);
    expect(table.size).toBe(spends ? 0 : 1);
  });

  it('fires all watches of the path that match the event', () => {
    const table = openTable();
    const next = vi.fn();
    table.add('getData', path).fired$.subscribe(next);
    table.add('getData', path).fired$.subscribe(next);
    table.add('exists', path).fired$.subscribe(next);
    table.add('getChildren', path).fired$.subscribe(next);
    table.fire(events.f);

    expect(next.mock.calls).toStrictEqual([[events.f], [events.f], [events.f]]);
    expect(table.size).toBe(1);
  });

  it('does not touch the watches of other paths', () => {
    const table = openTable();
    const next = vi.fn();
    table.add('getData', path).fired$.subscribe(next);
    table.fire(elsewhere);

    expect(next).not.toHaveBeenCalled();
    expect(table.size).toBe(1);
  });

  it('rule 3: fires no watch for an event without a watched path, such as an event of the session', () => {
    const table = openTable();
    const next = vi.fn();
    table.add('exists', path).fired$.subscribe(next);
    table.fire({ type: 'changed', path: '' });

    expect(next).not.toHaveBeenCalled();
    expect(table.size).toBe(1);
  });

  it(
    'rule 2: emits the event of a fired watch to a subscriber that comes later, with the reply',
    marbles((m) => {
      const table = openTable();
      const { fired$ } = table.add('getData', path);
      table.fire(events.f);

      m.expect(fired$, '--^').toBeObservable('--(f|)', events);
      expect(table.size).toBe(0);
    }),
  );

  it('emits only the first of two events', () => {
    const table = openTable();
    const next = vi.fn();
    table.add('getData', path).fired$.subscribe(next);
    table.fire(events.f);
    table.fire(events.d);

    expect(next.mock.calls).toStrictEqual([[events.f]]);
  });

  it('does not fire a watch that a consumer sets while it emits the event', () => {
    const table = openTable();
    const late = vi.fn();
    const setAnother = concat(
      table.add('getData', path).fired$.pipe(ignoreElements()),
      defer(() => table.add('getData', path).fired$),
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
    table.add('getData', path).fired$.subscribe({ next, complete });
    table.add('getChildren', '/b').fired$.subscribe({ next, complete });
    table.loseAll();

    expect(next).not.toHaveBeenCalled();
    expect(complete).toHaveBeenCalledTimes(2);
    expect(table.size).toBe(0);
  });

  it(
    'rule 4: reports the lost connection also to a subscriber that comes later',
    marbles((m) => {
      const table = openTable();
      const { fired$ } = table.add('getData', path);
      table.loseAll();

      m.expect(fired$).toBeObservable('|');
      expect(table.size).toBe(0);
    }),
  );

  it(
    'keeps an event when the connection ends',
    marbles((m) => {
      const table = openTable();
      const { fired$ } = table.add('getData', path);
      table.fire(events.f);
      table.loseAll();

      m.expect(fired$).toBeObservable('(f|)', events);
    }),
  );

  it('rule 8: forgets a watch whose last subscriber leaves', () => {
    const table = openTable();
    const { fired$ } = table.add('getData', path);
    const first = fired$.subscribe();
    const second = fired$.subscribe();

    first.unsubscribe();
    expect(table.size).toBe(1);
    second.unsubscribe();
    expect(table.size).toBe(0);
  });

  it(
    'rule 8: emits nothing for a dropped watch, and completes for a later subscriber',
    marbles((m) => {
      const table = openTable();
      const { fired$ } = table.add('getData', path);
      fired$.subscribe().unsubscribe();
      table.fire(events.f);

      m.expect(fired$).toBeObservable('|');
    }),
  );

  it('rule 8: keeps the other watches of a path when one is dropped', () => {
    const table = openTable();
    const next = vi.fn();
    const left = table.add('getData', path).fired$.subscribe();
    table.add('getData', path).fired$.subscribe(next);
    left.unsubscribe();
    table.fire(events.f);

    expect(next.mock.calls).toStrictEqual([[events.f]]);
    expect(table.size).toBe(0);
  });

  it('rule 9: drops a watch when its read is dropped', () => {
    const table = openTable();
    const watch = table.add('getData', path);
    watch.drop();
    watch.drop();

    expect(table.size).toBe(0);
  });

  it('counts watches correctly when a watch is dropped after it has fired or was lost', () => {
    const table = openTable();
    const fired = table.add('getData', path);
    const lost = table.add('getChildren', path);
    table.fire(events.f);
    fired.drop();
    expect(table.size).toBe(1);
    table.loseAll();
    lost.drop();
    expect(table.size).toBe(0);
    table.add('getData', path);
    expect(table.size).toBe(1);
  });

  it('emits an event to a consumer that takes one event and then leaves', () => {
    const table = openTable();
    const next = vi.fn();
    const complete = vi.fn();
    table.add('getData', path).fired$.pipe(take(1)).subscribe({ next, complete });
    table.fire(events.f);

    expect(next).toHaveBeenCalledTimes(1);
    expect(complete).toHaveBeenCalledTimes(1);
    expect(table.size).toBe(0);
  });

  it('fires all watches of an event although one consumer throws', () => {
    vi.useFakeTimers();
    try {
      const table = openTable();
      const next = vi.fn();
      table.add('getData', path).fired$.subscribe(() => {
        throw new RangeError('mine');
      });
      table.add('getData', path).fired$.subscribe(next);
      table.fire(events.f);

      expect(next).toHaveBeenCalledTimes(1);
      expect(() => vi.runAllTimers()).toThrow(new RangeError('mine'));
    } finally {
      vi.useRealTimers();
    }
  });

  it('counts the bytes of the paths, and lists the watches in the order of their paths', () => {
    const table = createWatchTable();
    const add = (type: WatchedType, path: string) =>
      table.add({ operation: { type, path, watch: true }, answeredAt: null });
    add('getData', '/a');
    add('getData', '/é');
    const left = add('getChildren', '/a');
    const listed = (): readonly string[] =>
      [...table.list()].map(({ reading: { operation } }) => `${operation.type} ${operation.path}`);

    expect(listed()).toStrictEqual(['getData /a', 'getChildren /a', 'getData /é']);
    expect(table.bytes).toBe(7);
    table.drop(left);
    expect(table.bytes).toBe(5);
    table.fire({ type: 'changed', path: '/a' });
    expect(table.bytes).toBe(3);
    expect(listed()).toStrictEqual(['getData /é']);
    table.loseAll();
    expect(table.bytes).toBe(0);
  });
});
