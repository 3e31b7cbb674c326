import type { Part, Row } from '../run/Output.js';
import { row } from './row.js';
import { styled } from './styled.js';

/**
 * Creates a `Row` that shows the current time. The object for `--json` contains the time as the
 * property `time`. The first line of text begins with the time.
 */
export function timedRow(
  json: object,
  first: readonly Part[],
  ...below: readonly (readonly Part[])[]
): Row {
  const now = new Date();
  const time = styled('dim', clock(now));
  return row({ time: now.toISOString(), ...json }, [time, ' ', ...first], ...below);
}

function clock(time: Date): string {
  const parts = [time.getHours(), time.getMinutes(), time.getSeconds()];
  const ms = String(time.getMilliseconds()).padStart(3, '0');
  return `${parts.map((part) => String(part).padStart(2, '0')).join(':')}.${ms}`;
}
