import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import {
  AsyncSubject,
  concat,
  defer,
  filter,
  forkJoin,
  ignoreElements,
  map,
  merge,
  type Observable,
  of,
  take,
  timer,
} from 'rxjs';
import { UnresolvedServersError } from '../../errors/UnresolvedServersError.js';
import type { Address } from '../../model/Address.js';
import type { ServerName } from '../../model/ServerName.js';
import { formatServer } from './formatServer.js';

/**
 * Returns a function that takes a list of servers. This function looks up the names of all these
 * servers at the same time. Each call of the function returns a stream. The stream emits one value:
 * the known addresses of these servers.
 *
 * - The stream emits when all lookups have ended, or after `limit` ms. If no address is known after
 *   `limit` ms, the stream waits for the first address. If a lookup ends after the stream has
 *   emitted, the next call of the function uses the result of this lookup.
 * - Each name has at most one lookup under way. The reason: nobody can cancel a lookup, and many
 *   pending lookups would block all other lookups of the process.
 * - If the lookup of a name fails, the name keeps its earlier addresses.
 */
export function createResolver(
  limit: number,
): (servers: readonly ServerName[]) => Observable<readonly Address[]> {
  const known = new Map<string, Name>();

  return (servers) =>
    defer(() => {
      const names = servers.map(nameOf);
      // If this stream starts a lookup, the stream waits up to `limit` ms for the result. If this
      // stream starts no lookup and an address is already known, the stream emits at once.
      const wait = names.some(({ isNew }) => isNew()) ? limit : 0;
      const lookUps = names.map(({ lookUp }) => lookUp());
      const some$ = concat(timer(wait).pipe(ignoreElements()), merge(of(null), ...lookUps));
      return merge(forkJoin(lookUps), some$.pipe(filter(() => addressesOf(names).length > 0))).pipe(
        take(1),
        map(() => orError(names)),
      );
    });

  function nameOf(server: ServerName): Name {
    const key = formatServer(server);
    const name = known.get(key) ?? createName(server);
    known.set(key, name);
    return name;
  }
}

function addressesOf(names: readonly Name[]): readonly Address[] {
  return names.flatMap(({ known }) => known());
}

function orError(names: readonly Name[]): readonly Address[] {
  const addresses = addressesOf(names);
  if (addresses.length > 0) return addresses;
  const cause = names.map(({ failure }) => failure()).find((failure) => failure !== null);
  throw new UnresolvedServersError({ operation: 'connect', cause });
}

/** The name of one server, with the results of its lookups. */
interface Name {
  known(): readonly Address[];
  failure(): unknown;
  /** Whether a call of `lookUp` would now start a new lookup. */
  isNew(): boolean;
  /** Emits when the lookup has ended. If a lookup is already under way, waits for this lookup. */
  lookUp(): Observable<null>;
}

function createName({ host, port }: ServerName): Name {
  const server = formatServer({ host, port });
  let known: readonly Address[] = isIP(host) === 0 ? [] : [{ host, port, server }];
  let failure: unknown = null;
  let underWay$: AsyncSubject<null> | null = null;

  async function resolve(answered$: AsyncSubject<null>): Promise<void> {
    try {
      const found = await lookup(host, { all: true });
      known = found.map(({ address }) => ({ host: address, port, server }));
      failure = null;
    } catch (error) {
      failure = error;
    }
    underWay$ = null;
    answered$.next(null);
    answered$.complete();
  }

  return {
    known: () => known,
    failure: () => failure,
    isNew: () => isIP(host) === 0 && underWay$ === null,
    lookUp() {
      if (isIP(host) !== 0) return of(null);
      if (underWay$ === null) {
        underWay$ = new AsyncSubject();
        void resolve(underWay$);
      }
      return underWay$;
    },
  };
}
