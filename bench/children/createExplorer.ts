import { filter, firstValueFrom, forkJoin, from, lastValueFrom, mergeMap } from 'rxjs';
import { createClient, watchTree } from '../../src/index.js';
import type { Explorer } from './Explorer.js';
import { type Bare, openBare } from './openBare.js';
import { pipelined } from './pipelined.js';
import { timed } from './timed.js';

/**
 * The number of znodes that `readByClient` reads at the same time. For each znode, the client sends
 * two requests.
 */
const width = 500;

/** Implements the role {@link Explorer}. */
export function createExplorer(): Explorer {
  let bare: Bare;
  let servers = '';
  let all: readonly string[] = [];

  return {
    async open(givenServers, paths) {
      servers = givenServers;
      all = paths;
      bare = await openBare(servers);
    },
    readByHand: () =>
      timed(() =>
        pipelined(2 * all.length, 2 * all.length, (index, done) => {
          const path = all[index >> 1] as string;
          return index % 2 === 0
            ? bare.a_get(path, false, done)
            : bare.a_get_children(path, false, done);
        }),
      ),
    async readByClient() {
      await using client = createClient({ servers, sessionTimeout: 30_000 });
      await firstValueFrom(client.session$.pipe(filter(({ status }) => status === 'connected')));
      return await timed(() =>
        lastValueFrom(
          from(all).pipe(
            mergeMap((path) => forkJoin([client.getData(path), client.getChildren(path)]), width),
          ),
        ),
      );
    },
    async watchTree() {
      await using client = createClient({ servers, sessionTimeout: 30_000 });
      await firstValueFrom(client.session$.pipe(filter(({ status }) => status === 'connected')));
      let added = 0;
      const duration = await timed(() =>
        firstValueFrom(
          watchTree(client, all[0] as string).pipe(
            filter(({ type }) => {
              if (type === 'added') added += 1;
              return type === 'synced';
            }),
          ),
        ),
      );
      if (added !== all.length) throw new Error(`${added} of ${all.length} znodes were added`);
      return duration;
    },
  };
}
