import type { EnsembleMember } from './EnsembleMember.js';

/** The list of the members of an ensemble, on which its servers have agreed. */
export interface Ensemble {
  /** The zxid of the change that led to this list, as hexadecimal text. */
  readonly version: string;
  /** The members, sorted by `id`. */
  readonly members: readonly EnsembleMember[];
}
