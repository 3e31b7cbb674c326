import { InvalidArgumentError } from 'commander';

const units: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };

/**
 * Converts a time such as `500ms`, `10s`, `1.5m` or `2h` to ms. A number without a unit is in ms.
 */
export function parseDuration(text: string): number {
  const { number, unit = 'ms' } =
    /^(?<number>\d+(?:\.\d+)?)(?<unit>[a-z]+)?$/.exec(text)?.groups ?? {};
  const ms = Math.round(Number(number) * (units[unit] ?? NaN));
  if (!(ms >= 1 && ms < 2 ** 31)) {
    throw new InvalidArgumentError('It must be a time such as 500ms, 10s or 2m, below 25 days.');
  }
  return ms;
}
