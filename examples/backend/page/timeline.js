import { draw } from './dom.js';
import { timeOfDay } from './format.js';
import { drawLane, laneHeight } from './lane.js';

/** The shortest and the longest span of time that the timeline can show, in ms. */
const shortest = 30_000;
const longest = 180_000;

/** The possible distances between the vertical lines of the grid, in ms. */
const steps = [5_000, 10_000, 15_000, 30_000, 60_000];

const gap = 16;
const axis = 26;

/**
 * Draws a lane for each instance. In a lane, a bar shows the roles and terms, and a line below the
 * bar shows the session.
 */
export function drawTimeline(svg, instances, now) {
  const width = svg.clientWidth;
  if (width === 0) return;
  const isNarrow = width < 560;
  const left = isNarrow ? 0 : 104;
  const title = isNarrow ? 20 : 0;
  const rowHeight = title + laneHeight + gap;
  const height = instances.length * rowHeight + axis;

  const start = startOf(instances, now);
  const scale = (time) => left + ((Math.max(time, start) - start) / (now - start)) * (width - left);

  svg.setAttribute('height', height);
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  svg.setAttribute('aria-label', describe(instances, now - start));
  svg.replaceChildren(
    draw('defs', {}, hatch()),
    ...grid(start, now, scale, height - axis, (width - left) / 86),
    ...instances.map((instance, index) =>
      draw(
        'g',
        { transform: `translate(0 ${index * rowHeight})`, 'data-lane': instance.name },
        draw('text', { class: 'name', x: 0, y: isNarrow ? 14 : 18 }, instance.name),
        draw(
          'g',
          { transform: `translate(0 ${title})` },
          ...drawLane(instance.spans, start, now, scale, left, width),
        ),
      ),
    ),
  );
}

/**
 * Returns the time at the left end of the timeline. The timeline shows at least `shortest` ms and
 * at most `longest` ms. Within these limits, the timeline begins shortly before the earliest `from`
 * in the `spans` of all instances.
 */
function startOf(instances, now) {
  const first = Math.min(now, ...instances.flatMap(({ spans }) => spans.map(({ from }) => from)));
  return now - Math.min(longest, Math.max(shortest, (now - first) * 1.05));
}

/**
 * Draws the vertical lines of the grid. Writes the time of day below each line that has enough
 * space around it.
 */
function grid(start, now, scale, height, count) {
  const step = steps.find((ms) => (now - start) / ms <= count) ?? steps.at(-1);
  const times = [];
  for (let time = Math.ceil(start / step) * step; time < now; time += step) times.push(time);
  const end = scale(now);
  return times.flatMap((time) => {
    const x = scale(time);
    const hasRoom = x - scale(start) > 28 && end - x > 28;
    return [
      draw('line', { class: 'grid', x1: x, x2: x, y1: 0, y2: height }),
      ...(hasRoom
        ? [draw('text', { x, y: height + 18, 'text-anchor': 'middle' }, timeOfDay(time))]
        : []),
    ];
  });
}

/**
 * Creates a striped pattern for the role `suspended`. So users can recognize this role without its
 * colour.
 */
function hatch() {
  const size = { width: 8, height: 8 };
  return draw(
    'pattern',
    { id: 'hatch', ...size, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    draw('rect', { class: 'hatch-back', ...size }),
    draw('line', { class: 'hatch-line', x1: 2, x2: 2, y1: 0, y2: 8 }),
  );
}

function describe(instances, span) {
  const names = instances.map(({ name }) => name).join(', ');
  return `The last ${Math.round(span / 1_000)} seconds of ${names}. The list “What happened” says the same in words.`;
}
