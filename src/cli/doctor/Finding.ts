/** The result of one check of `rxzk doctor`. */
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
  /** What the user can do against the problem. */
  readonly advice?: string;
}
