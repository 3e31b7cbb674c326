import type { Measure } from '../measure/Measure.js';
import type { Result } from './Result.js';

/**
 * Formats the results as a table. For a result without a limit, the column `verdict` contains
 * `reported`.
 */
export function formatTable(results: readonly Result[]): string {
  const rows = results.flatMap(({ name, verdicts, reported = [] }) => [
    ...verdicts.map((verdict) => [
      name,
      verdict.subject,
      amount(verdict, verdict.value),
      `${verdict.comparison} ${amount(verdict, verdict.limit)}`,
      verdict.pass ? 'ok' : 'EXCEEDED',
      verdict.detail,
    ]),
    ...reported.map((measure) => [
      name,
      measure.subject,
      amount(measure, measure.value),
      'none',
      'reported',
      measure.detail,
    ]),
  ]);
  return align([['benchmark', 'what', 'value', 'limit', 'verdict', 'medians'], ...rows]);
}

function amount({ unit }: Measure, value: number): string {
  if (unit === 'count') return value.toFixed(0);
  if (unit === 'ms') return `${value.toFixed(0)} ms`;
  if (unit === 'ratio') return value.toFixed(3);
  return Math.abs(value) < 10_000
    ? `${value.toFixed(0)} bytes`
    : `${(value / 1024).toFixed(0)} KiB`;
}

function align(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => width(row, column))));
  return rows
    .map((row) => row.map((cell, column) => cell.padEnd(widths?.[column] ?? 0)).join('  '))
    .map((line) => line.trimEnd())
    .join('\n');
}

function width(row: readonly string[], column: number): number {
  return row[column]?.length ?? 0;
}
