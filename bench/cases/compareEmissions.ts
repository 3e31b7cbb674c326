import type { Findings } from '../Findings.js';
import { judge } from '../measure/judge.js';
import type { Measure } from '../measure/Measure.js';
import { median } from '../measure/median.js';
import type { EmissionSample } from './measureEmissions.js';

/**
 * A comparison of two cases, `a` and `b`. Its value is `a / b`, the ratio of their CPU times per
 * emission.
 */
export interface Comparison<K extends string> {
  readonly subject: string;
  readonly a: K;
  readonly b: K;
  /**
   * The limit of the ratio `a / b`. If `at` is missing, the report only shows the ratio, and does
   * not judge it.
   */
  readonly at?: readonly ['<' | '<=', number];
}

/**
 * Calculates the median of the CPU time per emission for each case. For each comparison, divides
 * the median of case `a` by the median of case `b`.
 */
export function compareEmissions<K extends string>(
  samples: Readonly<Record<K, readonly EmissionSample[]>>,
  comparisons: readonly Comparison<K>[],
): Pick<Findings, 'medians' | 'verdicts' | 'reported'> {
  const middle = (name: K): number => median(samples[name].map(({ perEmission }) => perEmission));
  const first = (name: K): number =>
    median(samples[name].map(({ perFirstEmission }) => perFirstEmission));
  const names = Object.keys(samples) as K[];
  const measure = ({ subject, a, b }: Comparison<K>): Measure => ({
    subject,
    value: middle(a) / middle(b),
    unit: 'ratio',
    detail:
      `${middle(a).toFixed(1)} / ${middle(b).toFixed(1)} µs per emission, ` +
      `first pass ${first(a).toFixed(1)} / ${first(b).toFixed(1)} µs`,
  });
  return {
    medians: Object.fromEntries(
      names.flatMap((name) => [
        [`${name}Us`, middle(name)],
        [`${name}FirstUs`, first(name)],
      ]),
    ),
    verdicts: comparisons.flatMap(({ at, ...comparison }) =>
      at === undefined ? [] : [judge({ ...measure(comparison), comparison: at[0], limit: at[1] })],
    ),
    reported: comparisons.filter(({ at }) => at === undefined).map(measure),
  };
}
