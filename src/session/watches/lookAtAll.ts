import type { Connection } from '../../transport/Connection.js';
import { judge, type Verdict } from './judge.js';
import type { Watch } from './Watch.js';

/**
 * Reads the stats of the watched znodes, and calls `judged` with the worst verdict. From the worst
 * to the best, the verdicts are `replaced`, `unclear` and `same`.
 */
export function lookAtAll(
  connection: Pick<Connection, 'request'>,
  watches: readonly Watch[],
  baseline: number,
  judged: (verdict: Verdict) => void,
): void {
  const verdicts: Verdict[] = [];
  if (watches.length === 0) judged('same');
  for (const watch of watches) {
    const { path } = watch.reading.operation;
    connection.request<'exists'>({ type: 'exists', path, watch: false }, (_code, stat) => {
      verdicts.push(judge(watch, stat, baseline));
      if (verdicts.length === watches.length) judged(worstOf(verdicts));
    });
  }
}

function worstOf(verdicts: readonly Verdict[]): Verdict {
  const order = ['replaced', 'unclear'] as const;
  return order.find((verdict) => verdicts.includes(verdict)) ?? 'same';
}
