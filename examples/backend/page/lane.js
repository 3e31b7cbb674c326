import { draw } from './dom.js';
import { timeOfDay } from './format.js';

const heights = { bar: 26, space: 3, strip: 5 };

export const laneHeight = heights.bar + heights.space + heights.strip;

/**
 * Draws the lane of an instance. A bar shows the roles and terms of the instance. A line below the
 * bar shows the session of the instance.
 */
export function drawLane(spans, start, now, scale, left, width) {
  const middle = heights.bar / 2;
  const visible = spans.filter(({ to }) => (to ?? now) > start);
  return [
    draw('line', { class: 'idle', x1: left + 2, x2: width, y1: middle, y2: middle }),
    ...terms(visible).flatMap((term) => bar(term, now, scale)),
    ...visible.map((span) => strip(span, now, scale)),
  ];
}

/**
 * Joins consecutive spans that have the same role and token. Apart from their times, such spans
 * differ only in the state of the session.
 */
function terms(spans) {
  return spans.reduce((found, span) => {
    const last = found.at(-1);
    const goesOn = last?.to === span.from && last.role === span.role && last.token === span.token;
    return goesOn ? [...found.slice(0, -1), { ...last, to: span.to }] : [...found, span];
  }, []);
}

function bar({ from, to, role, token }, now, scale) {
  const x = scale(from);
  const width = Math.max(2, scale(to ?? now) - x - (to === null ? 0 : 1));
  const what = token === null ? (role ?? 'joining') : `leader, token ${token}`;
  const title = draw(
    'title',
    {},
    `${what}, from ${timeOfDay(from)} to ${to === null ? 'now' : timeOfDay(to)}`,
  );
  const shape = {
    class: role ?? 'none',
    x,
    y: 0,
    width,
    height: heights.bar,
    rx: Math.min(4, width / 2),
  };
  const label =
    token === null
      ? ''
      : [`token ${token}`, `${token}`].find((text) => text.length * 8.5 < width - 8);
  return [
    draw('rect', shape, title),
    ...(label === undefined ? [] : [draw('text', { class: 'token', x: x + 8, y: 17.5 }, label)]),
  ];
}

function strip({ from, to, session }, now, scale) {
  const x = scale(from);
  const y = heights.bar + heights.space;
  const state = session === 'connected' ? 'connected' : 'broken';
  const width = Math.max(2, scale(to ?? now) - x);
  const title = draw('title', {}, `session ${session}`);
  return draw(
    'rect',
    { class: state, x, y, width, height: heights.strip, 'data-session': session },
    title,
  );
}
