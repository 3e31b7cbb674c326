import type { Lane, Run } from './Diagram.js';

const ends = {
  complete: 'completes',
  error: 'errors',
  unsubscribe: 'is unsubscribed',
} as const;

/** Describes one lane of the diagram in words, for readers who cannot see the picture. */
export function describeLane({ label, runs }: Lane): string {
  return `${label}: ${runs.map(describeRun).join('; again: ')}.`;
}

function describeRun({ from, to, end, marks }: Run): string {
  return [
    ...(from === 0 ? [] : [`from frame ${String(from)}`]),
    ...marks.map(({ label, frame }) => `${label} at ${String(frame)}`),
    end === 'open' ? 'goes on' : `${ends[end]} at ${String(to)}`,
  ].join(', ');
}
