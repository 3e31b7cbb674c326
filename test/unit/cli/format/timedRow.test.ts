import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { timedRow } from '../../../../src/cli/format/timedRow.js';
import { rendered } from '../../../../src/cli/run/rendered.js';
import { createPaint } from '../../../../src/cli/terminal/createPaint.js';

describe('timedRow', () => {
  it('shows the time when the row was created, not when it is printed', () => {
    vi.useFakeTimers({ now: new Date(2026, 0, 2, 3, 4, 5, 6) });
    onTestFinished(() => void vi.useRealTimers());
    const row = timedRow({ type: 'data' }, ['text'], ['below']);
    vi.setSystemTime(new Date(2027, 0, 1));
    expect(row.json).toEqual({
      time: new Date(2026, 0, 2, 3, 4, 5, 6).toISOString(),
      type: 'data',
    });
    expect(rendered(row, { json: false, paint: createPaint(false) })).toBe(
      '03:04:05.006 text\nbelow\n',
    );
  });
});
