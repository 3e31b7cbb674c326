import type { Lane, Mark, Run } from './Diagram.js';
import { drawText } from './drawText.js';
import { escapeXml } from './escapeXml.js';
import { measures } from './measures.js';

/** The positions and the CSS classes of the parts of a diagram. */
export interface Layout {
  readonly x: (frame: number) => number;
  /**
   * An x coordinate. Each drawn line shows a subscription. If this subscription stays open, the
   * line ends at `right`.
   */
  readonly right: number;
  readonly classOf: (label: string) => string;
}

/** A part of a diagram. Its upper edge has the y coordinate 0. */
export interface Drawn {
  readonly height: number;
  readonly elements: readonly string[];
}

/**
 * Draws one lane: a line for each of its runs, and the label above these lines. If the lane has the
 * role `result`, its label is in a box, as in the diagrams of RxJS.
 */
export function drawLane({ role, label, runs }: Lane, layout: Layout): Drawn {
  const { width, margin } = measures;
  const isResult = role === 'result';
  const top = isResult ? 52 : 38;
  return {
    height: top + 24,
    elements: [
      ...(isResult
        ? [
            `<rect class="operator" x="1" y="2" width="${String(width - 2)}" height="28" rx="6"/>`,
            drawText('code', margin, 20.5, label),
          ]
        : [drawText('name', margin, 16, label)]),
      `<g transform="translate(0 ${String(top)})">`,
      // The code first draws the lines of all runs, and then draws all marbles. So the line of a
      // run cannot hide the last marble of an earlier run.
      ...runs.map((run) => drawLine(run, layout)),
      ...runs.flatMap(({ marks }) => drawMarks(marks, layout)),
      '</g>',
    ],
  };
}

function drawLine({ from, to, end, marks }: Run, { x, right }: Layout): string {
  const last = place(marks, x).at(-1);
  const until = to === Infinity ? right : x(to);
  // The line of a subscription ends with a sign. A subscription can end in the frame of its last
  // value. In this case, the sign is on the right of the marble, because otherwise the marble would
  // cover the sign.
  const stop = last?.frame === to ? last.right + 4 : until;
  return (
    `<path class="line" d="M${shown(x(from))} 0H${shown(stop)}"/>` +
    `<path class="${end}" transform="translate(${shown(stop)} 0)" d="${ends[end]}"/>`
  );
}

const ends: Readonly<Record<Run['end'], string>> = {
  complete: 'M0 -13V13',
  error: 'M-7 -7L7 7M-7 7L7 -7',
  unsubscribe: 'M0 -13V13',
  open: 'M-6 -5L0 0L-6 5',
};

function drawMarks(marks: readonly Mark[], { x, classOf }: Layout): readonly string[] {
  const { radius } = measures;
  return place(marks, x).flatMap(({ label, left, right }) => [
    `<rect class="marble ${classOf(label)}" x="${shown(left)}" y="${String(-radius)}" width="${shown(right - left)}" height="${String(2 * radius)}" rx="${String(radius)}"/>`,
    `<text class="value" x="${shown((left + right) / 2)}" y="4.5">${escapeXml(label)}</text>`,
  ]);
}

interface Placed extends Mark {
  readonly left: number;
  readonly right: number;
}

/**
 * Returns the left and the right edge of each marble. Marbles of the same frame are side by side.
 */
function place(marks: readonly Mark[], x: (frame: number) => number): readonly Placed[] {
  const { radius, character } = measures;
  return marks.reduce<readonly Placed[]>((placed, mark) => {
    const size = Math.max(2 * radius, mark.label.length * character + 10);
    const before = placed.at(-1);
    const left = before?.frame === mark.frame ? before.right + 2 : x(mark.frame) - size / 2;
    if (before !== undefined && left < before.right) {
      throw new Error(`The marbles of ${before.label} and ${mark.label} overlap`);
    }
    return [...placed, { ...mark, left, right: left + size }];
  }, []);
}

function shown(coordinate: number): string {
  return String(Math.round(coordinate * 10) / 10);
}
