import type { Standing } from 'rxzk';
import { describe, expect, it } from 'vitest';
import { extendLane } from '../../examples/backend/dashboard/extendLane.js';
import type { Lane } from '../../examples/backend/dashboard/Lane.js';
import type { Report } from '../../examples/backend/shared/Report.js';

const unseen: Lane = { report: null, spans: [] };
const leads = report({ role: 'leader', candidate: 'a', token: 7 });
const isSuspended = report({ role: 'suspended', candidate: 'a' });
const lead = { session: 'connected', role: 'leader', token: 7 };

describe('extendLane', () => {
  it('begins a span with the first report, and a new span with each change', () => {
    const first = extendLane(unseen, leads, 10);
    expect(first).toEqual({ report: leads, spans: [{ ...lead, from: 10, to: null }] });

    expect(extendLane(first, isSuspended, 20).spans).toEqual([
      { ...lead, from: 10, to: 20 },
      { session: 'connected', role: 'suspended', token: null, from: 20, to: null },
    ]);
  });

  it('continues the span if both the standing and the session stay the same', () => {
    const reconfigured = { ...leads, config: { every: 500 } };
    expect(extendLane(extendLane(unseen, leads, 10), reconfigured, 20)).toEqual({
      report: reconfigured,
      spans: [{ ...lead, from: 10, to: null }],
    });
  });

  it('ends the span when the instance sends no report, and begins a span at its next report', () => {
    const silent = extendLane(extendLane(unseen, leads, 10), null, 20);
    expect(silent).toEqual({ report: null, spans: [{ ...lead, from: 10, to: 20 }] });
    expect(extendLane(silent, null, 25)).toEqual(silent);

    expect(extendLane(silent, leads, 30).spans).toEqual([
      { ...lead, from: 10, to: 20 },
      { ...lead, from: 30, to: null },
    ]);
  });

  it('removes spans that ended more than ten minutes ago', () => {
    const silent = extendLane(extendLane(unseen, leads, 10), null, 20);
    expect(extendLane(silent, leads, 20 + 600_000).spans).toEqual([
      { ...lead, from: 600_020, to: null },
    ]);
  });
});

function report(standing: Standing): Report {
  return { session: 'connected', standing, config: { every: 1_000 } };
}
