import { finalize, lastValueFrom, map, type Observable } from 'rxjs';
import { campaign, toCandidates, toPlace, watchChildren, type ZkClient } from '../../src/index.js';
import type { ListSource } from './Electorate.js';

/**
 * Contains one function for each {@link ListSource}. The function returns one stream for each
 * client. With `campaign`, a client becomes a candidate when its stream gets a subscriber. With
 * `watchChildren`, all clients are already candidates when the function returns the streams. The
 * stream of a candidate emits whether the candidate leads. When the stream is unsubscribed, the
 * candidate resigns.
 */
export const nominate: Readonly<
  Record<
    ListSource,
    (clients: readonly ZkClient[], path: string) => Promise<readonly Observable<boolean>[]>
  >
> = {
  campaign: async (clients, path) =>
    clients.map((client) => campaign(client, path).pipe(map(({ role }) => role === 'leader'))),

  // Like `campaign`, this function uses `toCandidates` and `toPlace`. But with this function, each
  // candidate watches the whole list.
  watchChildren: async (clients, path) => {
    const [first] = clients as readonly [ZkClient];
    await lastValueFrom(first.ensurePath(path));
    return Promise.all(
      clients.map(async (client) => {
        const mode = 'ephemeralSequential';
        const own = await lastValueFrom(client.create(`${path}/n_`, '', { mode }));
        return watchChildren(client, path).pipe(
          toCandidates('apache'),
          toPlace(own.slice(path.length + 1)),
          map((place) => place?.rank === 0),
          finalize(() => client.detach(client.remove(own))),
        );
      }),
    );
  },
};
