/** The result of one check. */
export interface Finding {
  readonly check:
    | 'servers'
    | 'session'
    | 'binding'
    | 'transport'
    | 'chroot'
    | 'roundTrip'
    | 'watches'
    | 'election';
  readonly status: 'ok' | 'warning' | 'failure';
  readonly detail: string;
  /** How to solve it. */
  readonly advice?: string;
}
