import { lastValueFrom, merge, tap } from 'rxjs';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openingSlot } from '../../../src/session/openingSlot.js';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

it('openingSlot lets ten callers start at once, and the others later in the order of arrival', () => {
  const gone: number[] = [];
  const turns = Array.from({ length: 25 }, (_, index) =>
    openingSlot().subscribe(() => gone.push(index)),
  );
  expect(gone).toStrictEqual([]);
  expect(vi.getTimerCount()).toBe(10);
  turns[0]?.unsubscribe();
  turns[20]?.unsubscribe();
  expect(vi.getTimerCount()).toBe(10);
  vi.runAllTimers();
  const left = Array.from({ length: 25 }, (_, index) => index).filter(
    (at) => at !== 0 && at !== 20,
  );
  expect(gone).toStrictEqual(left);
  expect(vi.getTimerCount()).toBe(0);
});

it('openingSlot emits only once, in a later task', () => {
  const next = vi.fn();
  const complete = vi.fn();
  openingSlot().subscribe({ next, complete });
  expect(next).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(next).toHaveBeenCalledTimes(1);
  expect(complete).toHaveBeenCalledTimes(1);
});

it('openingSlot lets the event loop continue after each ten callers, even if callers block', async () => {
  vi.useRealTimers();
  const counts: number[] = [];
  let turn = 0;
  let going = setImmediate(count);
  const slots = Array.from({ length: 30 }, () => openingSlot().pipe(tap(open)));
  await lastValueFrom(merge(...slots));
  clearImmediate(going);
  expect(counts.filter((many) => many > 0)).toStrictEqual([10, 10, 10]);

  function count(): void {
    turn += 1;
    going = setImmediate(count);
  }
  function open(): void {
    counts[turn] = (counts[turn] ?? 0) + 1;
    const end = performance.now() + 2;
    while (performance.now() < end);
  }
});
