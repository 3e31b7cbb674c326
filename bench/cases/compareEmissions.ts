import type { Findings } from '../Findings.js';
import { judge } from '../measure/judge.js';
import type { Measure } from '../measure/Measure.js';
import { median } from '../measure/median.js';
import type { EmissionSample } from './measureEmissions.js';

/** A comparison of the cases `a` and `b`. The compared value is the ratio `a / b`. */
export interface Comparison<K extends string> {
  readonly subject: string;
  readonly a: K;
  readonly b: K;
  /**
   * The limit of the ratio. If the limit is missing, the report shows the ratio without a limit.
   */
  readonly at?: readonly ['<' | '<=', number];
}

/** Compares the medians of the CPU time per emission. */
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
