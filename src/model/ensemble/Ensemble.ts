import type { EnsembleMember } from './EnsembleMember.js';

/** The members of an ensemble, as its servers have agreed on them. */
export interface Ensemble {
  /** The zxid of the change that made this list, as hexadecimal text. */
  readonly version: string;
  /** The members in the order of their numbers. */
  readonly members: readonly EnsembleMember[];
}
