import type { ExportedZnode } from './ExportedZnode.js';

/** What an import does with a znode. */
export interface ImportStep {
  /** An existing znode gets the data (`set`), or does not change (`keep`). */
  readonly action: 'create' | 'set' | 'keep';
  /** Relative to the client's root. */
  readonly path: string;
  readonly znode: ExportedZnode;
}
