import type { ExportedZnode } from './ExportedZnode.js';

/** One step of an import. The step says what the import does with one znode. */
export interface ImportStep {
  /**
   * `create` creates the znode. `set` overwrites the data of an existing znode. If the exported
   * `znode` has an access control list, `set` also gives this list to the existing znode. `keep`
   * does not change an existing znode.
   */
  readonly action: 'create' | 'set' | 'keep';
  /** The path, relative to the client's root. */
  readonly path: string;
  readonly znode: ExportedZnode;
}
