import {
  filter,
  firstValueFrom,
  lastValueFrom,
  map,
  merge,
  type Observable,
  Subscription,
} from 'rxjs';
import { createClient, watchMembers, watchTree, type ZkClient } from '../../../src/index.js';
import { takeFootprint } from '../takeFootprint.js';
import { timed } from '../timed.js';
import type { Forester, TreeStream } from './Forester.js';

/** Implements the role {@link Forester}. */
export function createForester(): Forester {
  let client: ZkClient;
  let watching = new Subscription();
  let emissions = 0;

  /**
   * For each kind of stream, a function that creates the stream. When the stream emits `true` for
   * the first time, the stream has read the whole tree.
   */
  const streams: Readonly<Record<TreeStream, (root: string) => Observable<boolean>>> = {
    watchTree: (root) => watchTree(client, root).pipe(map(({ type }) => type === 'synced')),
    watchMembers: (root) => watchMembers(client, root).pipe(map(() => true)),
    watchMembersOneShot: (root) =>
      watchMembers(client, root, { recursive: false }).pipe(map(() => true)),
  };
  const connected = (): Promise<unknown> =>
    firstValueFrom(client.session$.pipe(filter(({ status }) => status === 'connected')));

  return {
    async open(servers) {
      client = createClient({
        ...{ servers, transport: 'wire', sessionTimeout: 30_000 },
        maxInFlight: 200_000,
      });
      await connected();
    },
    watch: (root, stream) =>
      timed(
        () =>
          new Promise<void>((resolve, reject) => {
            watching = streams[stream](root).subscribe({
              next(isComplete) {
                emissions += 1;
                if (isComplete) resolve();
              },
              error: reject,
            });
          }),
      ),
    async leave() {
      watching.unsubscribe();
    },
    readByHand: (paths, parents) =>
      timed(() =>
        lastValueFrom(
          merge(
            ...paths.map((path) => client.getData(path)),
            ...parents.map((path) => client.getChildren(path)),
          ),
        ),
      ),
    async spent() {
      const { user, system } = process.cpuUsage();
      return { cpuMs: (user + system) / 1_000, emissions };
    },
    async reconnected() {
      await firstValueFrom(client.session$.pipe(filter(({ status }) => status === 'suspended')));
      await connected();
      // Replies come in the order of the requests. So when the reply to this `exists` arrives, all
      // earlier requests of the new connection have their replies.
      return await timed(() => firstValueFrom(client.exists('/')));
    },
    footprint: takeFootprint,
    async kinds(path) {
      return client.inspect().streams.find((stream) => stream.path === path)?.kinds ?? [];
    },
  };
}
