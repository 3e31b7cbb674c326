import { afterEach, describe, expect, it, vi } from 'vitest';
import { backoff } from '../../../src/session/backoff.js';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('backoff', () => {
  it.each([
    [0, 50, 100],
    [1, 100, 200],
    [2, 200, 400],
    [3, 400, 800],
    [4, 500, 1_000],
    [5, 500, 1_000],
    [100, 500, 1_000],
    [2_000, 500, 1_000],
  ])('after %i failures pauses between %i and %i ms', (failures, least, most) => {
    const random = vi.spyOn(Math, 'random').mockReturnValue(0);
    expect(backoff(failures)).toBe(least);
    random.mockReturnValue(0.5);
    expect(backoff(failures)).toBe((least + most) / 2);
    random.mockReturnValue(1 - Number.EPSILON / 2);
    expect(backoff(failures)).toBeCloseTo(most, 6);
  });

  it('rule 14: is random', () => {
    const pauses = new Set(Array.from({ length: 20 }, () => backoff(3)));

    expect(pauses.size).toBeGreaterThan(1);
  });
});
