import { Subject } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withProgress } from '../../../../src/cli/progress/withProgress.js';
import { fakeTerminal } from '../fakeTerminal.js';

describe('withProgress', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it('reports the count every 2 s when a user watches, and stops with the source', () => {
    const { terminal, told } = fakeTerminal({ isAttended: true });
    const source = new Subject<string>();
    source.pipe(withProgress(terminal, 'exported')).subscribe();
    source.next('a');
    source.next('b');
    vi.advanceTimersByTime(2_000);
    source.complete();
    vi.advanceTimersByTime(10_000);

    expect(told).toStrictEqual(['exported 2 znodes so far']);
    expect(source.observed).toBe(false);
  });

  it('is silent when nobody watches', () => {
    const { terminal, told } = fakeTerminal();
    const source = new Subject<string>();
    source.pipe(withProgress(terminal, 'exported')).subscribe();
    vi.advanceTimersByTime(10_000);

    expect(told).toStrictEqual([]);
  });
});
