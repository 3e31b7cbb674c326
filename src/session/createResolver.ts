import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { catchError, defer, forkJoin, from, map, type Observable, of, tap, timeout } from 'rxjs';
import { UnresolvedServersError } from '../errors/UnresolvedServersError.js';
import type { Address } from '../model/Address.js';
import { formatServer } from './formatServer.js';
import type { ServerName } from '../model/ServerName.js';

/**
 * Gives a function that looks all names up at once, each within `limit` ms, and gives every address
 * of every server. A name that does not resolve now keeps the addresses that it had before.
 */
export function createResolver(
  servers: readonly ServerName[],
  limit: number,
): () => Observable<readonly Address[]> {
  const known = new Map<ServerName, readonly Address[]>();

  const resolve = (name: ServerName): Observable<readonly Address[] | Error> =>
    lookUp(name).pipe(
      timeout(limit),
      tap((addresses) => known.set(name, addresses)),
      catchError((cause: unknown) => of(known.get(name) ?? (cause as Error))),
    );

  return () =>
    forkJoin(servers.map(resolve)).pipe(
      map((results) => {
        const addresses = results.flatMap((result) => (result instanceof Error ? [] : result));
        if (addresses.length > 0) return addresses;
        const cause = results.find((result) => result instanceof Error);
        throw new UnresolvedServersError({ operation: 'connect', cause });
      }),
    );
}

function lookUp({ host, port }: ServerName): Observable<readonly Address[]> {
  const server = formatServer({ host, port });
  return isIP(host) !== 0
    ? of([{ host, port, server }])
    : defer(() => from(lookup(host, { all: true }))).pipe(
        map((found) => found.map(({ address }) => ({ host: address, port, server }))),
      );
}
