import type { Report } from '../shared/Report.js';
import type { Lane, Span } from './Lane.js';

/** How long a lane keeps a span after the end of the span, in ms. */
const memory = 10 * 60_000;

/**
 * Adds a report to a lane. The report is `null` if the instance does not reply, or if the instance
 * has left the group. In these two cases, the last span ends. `now` is the present time.
 */
export function extendLane(lane: Lane, report: Report | null, now: number): Lane {
  const last = lane.spans.at(-1);
  const next = report === null ? null : toSpan(report, now);
  if (last?.to === null && next !== null && sameState(last, next)) return { ...lane, report };

  const past = lane.spans
    .map((span) => ({ ...span, to: span.to ?? now }))
    .filter(({ to }) => to > now - memory);
  return { report, spans: next === null ? past : [...past, next] };
}

function toSpan({ session, standing }: Report, from: number): Span {
  const role = standing?.role ?? null;
  const token = standing?.role === 'leader' ? standing.token : null;
  return { from, to: null, session, role, token };
}

function sameState(a: Span, b: Span): boolean {
  return a.session === b.session && a.role === b.role && a.token === b.token;
}
