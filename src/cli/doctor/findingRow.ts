import type { Row } from '../run/Output.js';
import type { Finding } from './Finding.js';

const styles = { ok: 'green', warning: 'yellow', failure: 'red' } as const;

/** A finding, with the advice on a line of its own. */
export function findingRow(finding: Finding): Row {
  const { check, status, detail, advice } = finding;
  return {
    json: finding,
    text: (paint) =>
      [
        `${paint(styles[status], status.padEnd(8))} ${check.padEnd(10)} ${detail}`,
        ...(advice === undefined ? [] : [`${' '.repeat(20)}${paint('dim', advice)}`]),
      ].join('\n'),
  };
}
