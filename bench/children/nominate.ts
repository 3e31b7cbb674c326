import { finalize, lastValueFrom, map, type Observable } from 'rxjs';
import { campaign, toCandidates, toPlace, watchChildren, type ZkClient } from '../../src/index.js';
import type { ListSource } from './Electorate.js';

/**
 * Adds one candidate for each client. Returns one stream for each candidate. The stream emits
 * whether the candidate leads. The candidate resigns when its stream is unsubscribed.
 */
export const nominate: Readonly<
  Record<
    ListSource,
    (clients: readonly ZkClient[], path: string) => Promise<readonly Observable<boolean>[]>
  >
> = {
  campaign: async (clients, path) =>
    clients.map((client) => campaign(client, path).pipe(map(({ role }) => role === 'leader'))),

  // These candidates use the same operators as `campaign`, but each of them watches the whole list.
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
