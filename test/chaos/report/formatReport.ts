import type { Replies } from '../check/Replies.js';
import type { Report } from './Report.js';

/**
 * Formats the report as tables: the faults by kind, the counts, and the violations. After the
 * tables, the formatted report lists the differences between the servers.
 */
export function formatReport(report: Report): string {
  const { faults, settled, violations, splits } = report;
  const kinds = Object.entries(faults).sort(([a], [b]) => a.localeCompare(b));
  const total = kinds.reduce((sum, [, count]) => sum + count, 0);
  return [
    table([['fault', 'times'], ...kinds.map(([kind, count]) => [kind, String(count)])]),
    table([
      ['seed', String(report.seed)],
      ['time', `${report.seconds} s`],
      ['rounds', String(report.rounds)],
      ['faults', String(total)],
      ['servers repaired', String(report.repairs)],
      ['servers disagreed', `${splits.length} times`],
      ['clients', String(report.clients)],
      ['streams', String(report.streams)],
      ['writes', String(report.writes)],
      ['transactions', repliesOf(report.transactions)],
      ['fenced', repliesOf(report.fenced)],
      ['emissions checked', String(report.emissions)],
      ['right again after', `${settled.median} ms (median), ${settled.max} ms (longest)`],
      ['its time limit', `${settled.limit} ms`],
      ['violations', String(violations.length)],
    ]),
    ...(violations.length === 0
      ? []
      : [
          table([
            ['round', 'violation', 'subject', 'detail'],
            ...violations.map(({ round, kind, subject, detail }) => [
              String(round),
              kind,
              subject,
              detail,
            ]),
          ]),
        ]),
    ...splits.map(({ round, disagreements, violations: shown }) =>
      [
        `After round ${round} the servers had different data:`,
        ...disagreements,
        ...shown.map(({ kind, subject, detail }) => `${kind}: ${subject}: ${detail}`),
      ].join('\n  '),
    ),
  ].join('\n\n');
}

function repliesOf({ applied, refused, unknown }: Replies): string {
  return `${applied} applied, ${refused} refused, ${unknown} unknown`;
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
    .map((line) => line.trimEnd())
    .join('\n');
}
