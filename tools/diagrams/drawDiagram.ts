import type { Diagram } from './Diagram.js';
import { describeLane } from './describeLane.js';
import { type Drawn, drawLane } from './drawLane.js';
import { drawText } from './drawText.js';
import { escapeXml } from './escapeXml.js';
import { measures } from './measures.js';

/** The number of colours that the CSS defines for marbles. */
const colours = 6;

/** Draws a diagram. Returns the text of an SVG file that contains the CSS `style`. */
export function drawDiagram(
  { symbol, title, lanes, legend, frames }: Diagram,
  style: string,
): string {
  const { width, margin, radius, frame } = measures;
  const unit = Math.min((width - 4 * margin - radius) / frames, frame);
  const all = lanes.flatMap(({ runs }) => runs).flatMap(({ marks }) => marks);
  const labels = [...new Set(all.map(({ label }) => label))];
  const classOf = (label: string): string => `v${String(labels.indexOf(label) % colours)}`;
  const layout = {
    x: (at: number) => margin + radius + at * unit,
    right: width - margin,
    classOf,
  };
  const parts = [...lanes.map((lane) => drawLane(lane, layout)), ...drawLegend(legend, classOf)];
  const height = parts.reduce((sum, part) => sum + part.height, 0);

  const name = `marbles-${symbol}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="marbles" viewBox="0 0 ${String(width)} ${String(height)}" role="img" aria-labelledby="${name}-title ${name}-desc">`,
    `<title id="${name}-title">${escapeXml(`${symbol} ${title}`)}</title>`,
    `<desc id="${name}-desc">${escapeXml(lanes.map(describeLane).join(' '))}</desc>`,
    `<style>${style}</style>`,
    ...stack(parts),
    '</svg>',
    '',
  ].join('\n');
}

function drawLegend(
  legend: ReadonlyMap<string, string>,
  classOf: (label: string) => string,
): readonly Drawn[] {
  const { margin, radius } = measures;
  const x = margin + radius;
  return [...legend].map(([label, text]) => ({
    height: 26,
    elements: [
      `<rect class="marble ${classOf(label)}" x="${String(margin)}" y="2" width="${String(2 * radius)}" height="${String(2 * radius)}" rx="${String(radius)}"/>`,
      `<text class="value" x="${String(x)}" y="17.5">${escapeXml(label)}</text>`,
      drawText('code', x + 20, 17.5, text),
    ],
  }));
}

function stack(parts: readonly Drawn[]): readonly string[] {
  return parts.flatMap(({ elements }, index) => {
    const top = parts.slice(0, index).reduce((sum, { height }) => sum + height, 0);
    return [`<g transform="translate(0 ${String(top)})">`, ...elements, '</g>'];
  });
}
