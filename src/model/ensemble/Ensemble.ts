import type { EnsembleMember } from './EnsembleMember.js';

/** A list of the members of an ensemble. The servers of the ensemble have agreed on this list. */
export interface Ensemble {
  /** The zxid of the change that led to this list, as hexadecimal text. */
  readonly version: string;
  /** The members, sorted by `id`. */
  readonly members: readonly EnsembleMember[];
}
