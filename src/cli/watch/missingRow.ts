import { styled } from '../format/styled.js';
import { timedRow } from '../format/timedRow.js';
import type { Row } from '../run/Output.js';

/** Returns the row for a znode that does not exist. */
export function missingRow(path: string): Row {
  return timedRow({ type: 'missing', path }, [styled('yellow', 'no such znode')]);
}
