import {
  bufferCount,
  concat,
  concatMap,
  defer,
  EMPTY,
  filter,
  forkJoin,
  map,
  type Observable,
  of,
  retry,
} from 'rxjs';
import type { ZkClient } from '../../client/ZkClient.js';
import { catchCode } from '../../errors/catchCode.js';
import type { Stat } from '../../model/Stat.js';
import { absolutePath } from '../../model/paths/absolutePath.js';
import { childOf } from '../../model/paths/childOf.js';
import { whenRetryable } from '../../observables/whenRetryable.js';
import { baseOf } from './baseOf.js';
import type { ExportedZnode } from './ExportedZnode.js';

/**
 * How many siblings are read at the same time. This also limits the use of memory: on each level of
 * the tree, only the data of these siblings is in memory.
 */
const width = 20;

/** What to export. */
export interface ExportTreeConfig {
  /** Whether to read the access control lists. */
  readonly acl: boolean;
  /** Whether to leave out a znode and all znodes below it. */
  readonly isLeftOut: (path: string, stat: Stat) => boolean;
}

interface Found {
  readonly znode: ExportedZnode;
  readonly stat: Stat;
}

/**
 * Emits the znode at `top` and all znodes below it. Parents come before their children, and
 * siblings are in the order of their names. After a lost connection, the export continues. The
 * result is no snapshot of one moment. If other clients write during the export, the result may
 * contain only some of their changes.
 */
export function exportTree(
  client: ZkClient,
  top: string,
  { acl, isLeftOut }: ExportTreeConfig,
): Observable<ExportedZnode> {
  const base = baseOf(top);
  return read('/').pipe(concatMap(tree));

  function read(path: string): Observable<Found> {
    const at = absolutePath(base, path);
    const acl$ = acl ? client.getAcl(at).pipe(retry({ delay: whenRetryable })) : of(undefined);
    const data$ = client.getData(at).pipe(retry({ delay: whenRetryable }));
    return forkJoin([data$, acl$]).pipe(
      map(([{ data, stat }, list]) => ({
        znode: { path, data, mode: 'persistent', ...(list && { acl: list.acl }) },
        stat,
      })),
    );
  }

  function tree({ znode, stat }: Found): Observable<ExportedZnode> {
    if (isLeftOut(absolutePath(base, znode.path), stat)) return EMPTY;
    return stat.numChildren === 0
      ? of(znode)
      : concat(
          of(znode),
          defer(() => below(znode.path)),
        );
  }

  function below(path: string): Observable<ExportedZnode> {
    return client.getChildren(absolutePath(base, path)).pipe(
      retry({ delay: whenRetryable }),
      // The export has already read the data of the znode at `path`. If `getChildren` then fails
      // with `NO_NODE`, another client has deleted this znode after that read.
      catchCode('NO_NODE', () => EMPTY),
      concatMap(({ children }) => children.toSorted()),
      map((name) => childOf(path, name)),
      bufferCount(width),
      // Emits these siblings and all znodes below them, and only then reads the next siblings. So
      // only little data is in memory at the same time.
      concatMap((siblings) =>
        forkJoin(
          siblings.map((sibling) => read(sibling).pipe(catchCode('NO_NODE', () => of(null)))),
        ).pipe(
          concatMap((found) => found),
          filter((found) => found !== null),
          concatMap(tree),
        ),
      ),
    );
  }
}
