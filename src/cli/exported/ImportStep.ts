import type { ExportedZnode } from './ExportedZnode.js';

/** What an import does with a znode. */
export interface ImportStep {
  /** An existing znode gets the data, or is left as it is. */
  readonly action: 'create' | 'set' | 'keep';
  /** From the root that the client knows. */
  readonly path: string;
  readonly znode: ExportedZnode;
}
