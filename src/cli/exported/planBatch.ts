import { forkJoin, map, type Observable, retry } from 'rxjs';
import { doesExist } from '../../client/creation/doesExist.js';
import type { ZkClient } from '../../client/ZkClient.js';
import { absolutePath } from '../../model/paths/absolutePath.js';
import { whenRetryable } from '../../observables/whenRetryable.js';
import type { ExportedZnode } from './ExportedZnode.js';
import type { ImportStep } from './ImportStep.js';

/** Settings of {@link planBatch}. */
export interface PlanBatchConfig {
  /**
   * The path that the top of the exported tree gets in ZooKeeper. If the top gets the path `/`,
   * `base` is an empty text.
   */
  readonly base: string;
  /** Whether existing znodes stay unchanged. */
  readonly ifMissing: boolean;
}

/**
 * Checks which of the znodes exist already. Emits one list, with one `ImportStep` for each znode.
 * This `ImportStep` says what the import does with the znode.
 */
export function planBatch(
  client: Pick<ZkClient, 'exists'>,
  znodes: readonly ExportedZnode[],
  { base, ifMissing }: PlanBatchConfig,
): Observable<readonly ImportStep[]> {
  return forkJoin(
    znodes.map((znode) => {
      const path = absolutePath(base, znode.path);
      return doesExist(client, path).pipe(
        retry({ delay: whenRetryable }),
        map((exists): ImportStep => {
          const existing = ifMissing ? 'keep' : 'set';
          return { action: exists ? existing : 'create', path, znode };
        }),
      );
    }),
  );
}
