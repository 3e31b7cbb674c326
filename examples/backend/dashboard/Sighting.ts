import type { Report } from '../shared/Report.js';

/** The newest report of an instance. `null` when the instance does not answer any more. */
export interface Sighting {
  readonly name: string;
  readonly report: Report | null;
}
