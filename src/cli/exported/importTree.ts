import { concat, concatMap, defer, from, ignoreElements, type Observable, retry } from 'rxjs';
import type { ZkClient } from '../../client/ZkClient.js';
import { parentOf } from '../../model/paths/parentOf.js';
import { whenRetryable } from '../../observables/whenRetryable.js';
import { baseOf } from './baseOf.js';
import type { ExportedZnode } from './ExportedZnode.js';
import type { ImportStep } from './ImportStep.js';
import { planBatch } from './planBatch.js';
import { toBatches } from './toBatches.js';
import { writeBatch } from './writeBatch.js';

/** Settings of {@link importTree}. */
export interface ImportTreeConfig {
  /** Whether existing znodes stay unchanged. */
  readonly ifMissing: boolean;
  /** Whether to emit only the steps and to write nothing. */
  readonly dryRun: boolean;
}

/**
 * Writes the znodes of an exported tree, parents first. The top of the exported tree gets the path
 * `top`. Sends one transaction after the other. Emits a step for each znode. The step says what
 * the import does with this znode. After a lost connection, the import continues.
 */
export function importTree(
  client: ZkClient,
  top: string,
  znodes: readonly ExportedZnode[],
  { ifMissing, dryRun }: ImportTreeConfig,
): Observable<ImportStep> {
  const base = baseOf(top);
  const hasTop = znodes.some(({ path }) => path === '/');
  const place$ = client
    .ensurePath(hasTop ? parentOf(top) : top)
    .pipe(retry({ delay: whenRetryable }), ignoreElements());
  const steps$ = from(toBatches(znodes, base)).pipe(
    concatMap((batch) => {
      const plan$ = defer(() => planBatch(client, batch, { base, ifMissing }));
      return dryRun ? plan$ : writeBatch(client, plan$);
    }),
    concatMap((steps) => steps),
  );
  return dryRun || znodes.length === 0 ? steps$ : concat(place$, steps$);
}
