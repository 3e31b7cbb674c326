/** What one check has found. */
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
  /** What to do about it. */
  readonly advice?: string;
}
