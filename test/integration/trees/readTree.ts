import {
  catchError,
  forkJoin,
  from,
  lastValueFrom,
  mergeMap,
  type Observable,
  throwError,
  toArray,
} from 'rxjs';
import type { ZkClient } from 'rxzk';

/** One znode, with the values that a plain read returns. */
export type Line = readonly [path: string, czxid: number, mzxid: number, data: string];

/**
 * Reads a tree with plain reads, level by level. Returns the znodes of the tree, sorted by path.
 *
 * @param recover - receives the error when a znode cannot be read. If `recover` returns an empty
 * stream, the result does not contain this znode. Without `recover`, the call rejects with this
 * error
 */
export async function readTree(
  client: ZkClient,
  root: string,
  recover: (error: unknown) => Observable<never> = (error) => throwError(() => error),
): Promise<readonly Line[]> {
  const lines: Line[] = [];
  for (let paths: readonly string[] = [root]; paths.length > 0;) {
    const level = await lastValueFrom(
      from(paths).pipe(
        mergeMap(
          (path) =>
            forkJoin([client.getData(path), client.getChildren(path)]).pipe(catchError(recover)),
          100,
        ),
        toArray(),
      ),
    );
    for (const [{ path, data, stat }] of level) {
      lines.push([path, stat.czxid, stat.mzxid, data.toString()]);
    }
    paths = level.flatMap(([{ path }, { children }]) => children.map((name) => `${path}/${name}`));
  }
  return lines.sort(([a], [b]) => (a < b ? -1 : 1));
}
