import type { Report } from '../shared/Report.js';

/** What an instance has reported; `null` when it does not answer any more. */
export interface Sighting {
  readonly name: string;
  readonly report: Report | null;
}
