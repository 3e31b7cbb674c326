/** A measured value. */
export interface Measure {
  readonly subject: string;
  readonly value: number;
  readonly unit: 'ratio' | 'bytes' | 'count' | 'ms';
  /** How the value was calculated, for example `51 / 99 µs`. The table shows this text. */
  readonly detail: string;
}
