import {
  catchError,
  EMPTY,
  forkJoin,
  from,
  lastValueFrom,
  mergeMap,
  throwError,
  toArray,
} from 'rxjs';
import { createClient, isZkError, type ZkClient } from '../../../src/index.js';
import type { ZooKeeperServer } from '../../../tools/zookeeper/ZooKeeperServer.js';
import type { Picture } from '../check/disagreements.js';

/** A tree as one server has it that has caught up, by plain reads. */
export async function readPicture({ servers }: ZooKeeperServer, root: string): Promise<Picture> {
  await using client = createClient({ servers });
  await lastValueFrom(client.sync('/'), { defaultValue: undefined });
  const picture = new Map<string, string>();
  for (let paths: readonly string[] = [root]; paths.length > 0;) {
    const level = await readLevel(client, paths);
    for (const [{ path, data, stat }] of level) {
      picture.set(path, `${stat.czxid} ${stat.mzxid} ${data.toString()}`);
    }
    paths = level.flatMap(([{ path }, { children }]) => children.map((name) => `${path}/${name}`));
  }
  return picture;
}

function readLevel(client: ZkClient, paths: readonly string[]) {
  const read = (path: string) =>
    forkJoin([client.getData(path), client.getChildren(path)]).pipe(
      catchError((error: unknown) =>
        isZkError(error, 'NO_NODE') ? EMPTY : throwError(() => error),
      ),
    );
  return lastValueFrom(from(paths).pipe(mergeMap(read, 50), toArray()));
}
