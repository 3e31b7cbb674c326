/** A value that was measured. */
export interface Measure {
  readonly subject: string;
  readonly value: number;
  readonly unit: 'ratio' | 'bytes' | 'count' | 'ms';
  /** What the value is made of, for the table. */
  readonly detail: string;
}
