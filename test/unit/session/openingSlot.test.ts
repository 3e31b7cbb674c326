import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openingSlot } from '../../../src/session/openingSlot.js';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

it('lets ten at once go, and the others after them in the order of their coming', () => {
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

it('emits once, in a later task', () => {
  const next = vi.fn();
  const complete = vi.fn();
  openingSlot().subscribe({ next, complete });
  expect(next).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(next).toHaveBeenCalledTimes(1);
  expect(complete).toHaveBeenCalledTimes(1);
});
