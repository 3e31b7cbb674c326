import type { Diagram, Lane, Run } from './Diagram.js';
import type { MarbleTest } from './MarbleTest.js';
import { type Line, parseLine, parseSpan, type Span } from './parseLine.js';

/**
 * The longest value that a marble can show, in characters. If a value is longer, the marble shows a
 * letter, and the legend below the diagram explains the letter.
 */
const longestLabel = 4;

/**
 * Creates the diagram of a marble test. The position of each value on the time axis is the frame of
 * this value.
 */
export function toDiagram(symbol: string, { title, sources, results }: MarbleTest): Diagram {
  const lanes: readonly Lane[] = [
    ...sources.map(({ name, marbles, subscriptions, values }): Lane => {
      const line = parseLine(marbles);
      const spans = subscriptions.map(parseSpan);
      const runs = spans.map((span) => runOf(line, span, span.from, values));
      checkApart(name, runs);
      const frames = Math.max(...spans.map(({ from }) => from + line.frames));
      return { role: 'source', label: name, runs, frames };
    }),
    ...results.map(({ expression, subscription, marbles, values }): Lane => {
      const line = parseLine(marbles);
      const span = parseSpan(subscription ?? '^');
      const runs = [runOf(line, span, 0, values)];
      return { role: 'result', label: expression, runs, frames: framesOf(line, span) };
    }),
  ];
  const frames = Math.max(...lanes.map((lane) => lane.frames));
  return { symbol, title, lanes, legend: legendOf([...sources, ...results]), frames };
}

/**
 * Returns the run of one subscription. The run contains the part of the parsed marbles that the
 * subscription receives. In the diagram, these marbles begin at the frame with the
 * number `origin`.
 */
function runOf(
  { values, end }: Line,
  { from, to }: Span,
  origin: number,
  texts: ReadonlyMap<string, string>,
): Run {
  const isEnded = end !== null && origin + end.frame <= to;
  const until = isEnded ? origin + end.frame : to;
  return {
    from,
    to: until,
    end: isEnded ? end.kind : until === Infinity ? 'open' : 'unsubscribe',
    marks: values
      .map(({ frame, letter }) => ({ frame: origin + frame, label: labelOf(letter, texts) }))
      .filter(({ frame }) => frame < until || (isEnded && frame === until)),
  };
}

function framesOf({ frames }: Line, { from, to }: Span): number {
  return Math.max(frames, from + 1, to === Infinity ? 0 : to + 1);
}

function labelOf(letter: string, texts: ReadonlyMap<string, string>): string {
  const text = texts.get(letter) ?? letter;
  return text.length <= longestLabel ? text : letter;
}

/**
 * Returns the values that are too long for a marble. The key of each value is the letter that the
 * marble shows in place of the value.
 */
function legendOf(
  lines: readonly { readonly marbles: string; readonly values: ReadonlyMap<string, string> }[],
): ReadonlyMap<string, string> {
  const legend = new Map<string, string>();
  for (const { marbles, values } of lines) {
    for (const [letter, text] of values) {
      if (text === letter || labelOf(letter, values) !== letter || !marbles.includes(letter)) {
        continue;
      }
      const other = legend.get(letter) ?? text;
      if (other !== text) {
        throw new Error(`The letter ${letter} has two values: ${text} and ${other}`);
      }
      legend.set(letter, text);
    }
  }
  return legend;
}

function checkApart(name: string, runs: readonly Run[]): void {
  runs.slice(1).forEach(({ from }, index) => {
    if ((runs[index]?.to ?? 0) > from) {
      throw new Error(`A diagram cannot show two subscriptions to ${name} at the same time`);
    }
  });
}
