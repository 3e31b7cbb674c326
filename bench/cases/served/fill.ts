import { concat, from, lastValueFrom, mergeMap } from 'rxjs';
import { createClient } from '../../../src/index.js';

/**
 * Creates the znode `parent`, and its children. `paths` contains the paths of the children. If
 * `andEmpty` is true, the function afterwards deletes the children, but not `parent`.
 */
export async function fill(
  servers: string,
  parent: string,
  paths: readonly string[],
  { bytes = 100, andEmpty = false }: { readonly bytes?: number; readonly andEmpty?: boolean } = {},
): Promise<void> {
  const data = Buffer.alloc(bytes, 'x');
  await using client = createClient({ servers, transport: 'wire' });
  const all$ = concat(
    client.create(parent),
    from(paths).pipe(mergeMap((path) => client.create(path, data), width)),
    andEmpty ? from(paths).pipe(mergeMap((path) => client.remove(path), width)) : [],
  );
  await lastValueFrom<unknown>(all$);
}

/** The number of requests that wait for a reply at the same time. */
const width = 1_000;
