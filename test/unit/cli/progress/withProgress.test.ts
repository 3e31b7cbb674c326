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

  it('reports the count every 2 s on a terminal, and stops when the source completes', () => {
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

  it('reports nothing when no user watches the output', () => {
    const { terminal, told } = fakeTerminal();
    const source = new Subject<string>();
    source.pipe(withProgress(terminal, 'exported')).subscribe();
    vi.advanceTimersByTime(10_000);

    expect(told).toStrictEqual([]);
  });
});
