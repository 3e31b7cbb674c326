import { row } from '../format/row.js';
import { styled } from '../format/styled.js';
import type { Row } from '../run/Output.js';
import type { Finding } from './Finding.js';

const styles = { ok: 'green', warning: 'yellow', failure: 'red' } as const;

/** Makes the lines for a finding. If the finding has advice, the advice is on a second line. */
export function findingRow(finding: Finding): Row {
  const { check, status, detail, advice } = finding;
  const found = [styled(styles[status], status.padEnd(8)), ` ${check.padEnd(10)} ${detail}`];
  return advice === undefined
    ? row(finding, found)
    : row(finding, found, [' '.repeat(20), styled('dim', advice)]);
}
