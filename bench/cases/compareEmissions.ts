import type { Findings } from '../Findings.js';
import { judge } from '../measure/judge.js';
import { median } from '../measure/median.js';
import type { EmissionSample } from './measureEmissions.js';

/** Two cases and how they should compare. */
export interface Comparison<K extends string> {
  readonly subject: string;
  readonly a: K;
  readonly b: K;
  readonly at: readonly ['<' | '<=', number];
}

/** Judges the ratios of the medians, in CPU per emission. */
export function compareEmissions<K extends string>(
  samples: Readonly<Record<K, readonly EmissionSample[]>>,
  comparisons: readonly Comparison<K>[],
): Pick<Findings, 'medians' | 'verdicts'> {
  const middle = (name: K): number => median(samples[name].map(({ perEmission }) => perEmission));
  const first = (name: K): number =>
    median(samples[name].map(({ perFirstEmission }) => perFirstEmission));
  const names = Object.keys(samples) as K[];
  return {
    medians: Object.fromEntries(
      names.flatMap((name) => [
        [`${name}Us`, middle(name)],
        [`${name}FirstUs`, first(name)],
      ]),
    ),
    verdicts: comparisons.map(({ subject, a, b, at: [comparison, limit] }) =>
      judge({
        subject,
        value: middle(a) / middle(b),
        unit: 'ratio',
        comparison,
        limit,
        detail:
          `${middle(a).toFixed(1)} / ${middle(b).toFixed(1)} µs per emission, ` +
          `first ${first(a).toFixed(1)} / ${first(b).toFixed(1)}`,
      }),
    ),
  };
}
