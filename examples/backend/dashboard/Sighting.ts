import type { Report } from '../shared/Report.js';

/**
 * The newest report of an instance. The report is `null` if the instance does not reply, or if the
 * instance has left the group.
 */
export interface Sighting {
  readonly name: string;
  readonly report: Report | null;
}
