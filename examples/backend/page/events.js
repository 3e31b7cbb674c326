import { byId, make } from './dom.js';
import { timeOfDay } from './format.js';

/** The largest number of events in the list. */
const limit = 12;

let shown = '';

/** Shows the newest changes in words. The timeline draws the same changes. */
export function showEvents({ instances }) {
  const events = instances
    .flatMap(eventsOf)
    .sort((a, b) => b.at - a.at)
    .slice(0, limit);
  const text = JSON.stringify(events);
  if (text === shown) return;
  shown = text;
  byId('no-events').hidden = events.length > 0;
  byId('events').replaceChildren(
    ...events.map(({ at, kind, what }) =>
      make(
        'li',
        { 'data-kind': kind },
        make('time', { datetime: new Date(at).toISOString() }, timeOfDay(at)),
        make('span', {}, what),
      ),
    ),
  );
}

function eventsOf({ name, spans }) {
  return spans.flatMap((span, index) => {
    const before = spans[index - 1]?.to === span.from ? spans[index - 1] : null;
    const what = begun(span, before);
    const hasEnded = span.to !== null && spans[index + 1]?.from !== span.to;
    return [
      ...(what === null ? [] : [{ at: span.from, kind: kindOf(span), what: `${name} ${what}` }]),
      ...(hasEnded ? [{ at: span.to, kind: 'gone', what: `${name} is gone` }] : []),
    ];
  });
}

/**
 * Describes in words how an instance changed from the state in `before` to the state in `span`.
 * Returns `null` if the list of events needs no line for this change.
 */
function begun(span, before) {
  const { role, session, token } = span;
  if (session === 'expired') return 'has lost its session, which has expired';
  if (isCutOff(span)) return before === null || isCutOff(before) ? null : 'is suspended';

  const again = before !== null && isCutOff(before) ? 'is connected again and ' : '';
  if (role === 'leader') return `${again}leads with token ${token}`;
  if (role !== 'follower') return null;
  return before?.role === 'leader' ? 'has resigned, and waits again' : `${again}waits for its turn`;
}

function kindOf(span) {
  return isCutOff(span) ? 'suspended' : span.role;
}

/**
 * Returns whether the instance is cut off from ZooKeeper. This is the case if its session is not
 * connected or its role is uncertain.
 */
function isCutOff({ session, role }) {
  return session !== 'connected' || role === 'suspended';
}
