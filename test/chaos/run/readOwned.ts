import { lastValueFrom } from 'rxjs';
import { isZkError, type ZkClient } from '../../../src/index.js';
import type { Found } from '../check/checkOwned.js';

/**
 * Reads all ephemerals in the folder of each prefix. The folder of a prefix is the part before the
 * last slash. The function first sends a sync, and then sends the reads. So the server of the
 * client catches up before this server replies to the reads.
 */
export async function readOwned(
  client: ZkClient,
  prefixes: readonly string[],
): Promise<readonly Found[]> {
  await lastValueFrom(client.sync('/'), { defaultValue: undefined });
  const found = prefixes.map(async (prefix) => {
    const folder = prefix.slice(0, prefix.lastIndexOf('/'));
    const listed = lastValueFrom(client.getChildren(folder)).then(({ children }) => children);
    const children = await orNone(listed, []);
    const nodes = children.map((name) => readOne(client, `${folder}/${name}`));
    return (await Promise.all(nodes)).flat();
  });
  return (await Promise.all(found)).flat();
}

async function readOne(client: ZkClient, path: string): Promise<readonly Found[]> {
  const read = lastValueFrom(client.getData(path)).then(({ data, stat }) => [
    { path, client: data.toString(), session: stat.ephemeralOwner },
  ]);
  return orNone(read, []);
}

async function orNone<T>(read: Promise<T>, none: T): Promise<T> {
  return read.catch((error: unknown) => {
    if (isZkError(error, 'NO_NODE')) return none;
    throw error;
  });
}
