import type { Finding } from './Finding.js';

/** Counts the hits of each rule, most frequent first, a line for each. */
export function countRules(findings: readonly Finding[]): string {
  const counts = new Map<string, number>();
  for (const { rule } of findings.flatMap(({ faults }) => faults)) {
    counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([rule, count]) => `${String(count).padStart(5)}  ${rule}`)
    .join('\n');
}
