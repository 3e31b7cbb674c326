import {
  catchError,
  concat,
  defaultIfEmpty,
  defer,
  EMPTY,
  filter,
  map,
  type Observable,
  take,
  throwError,
} from 'rxjs';
import type { Address } from '../../model/Address.js';
import type { ServerName } from '../../model/ServerName.js';
import type { Environment } from '../Environment.js';
import { addressKey } from './addressKey.js';
import type { ServerList } from './createServerList.js';

/** The servers, and the lookup of their addresses. */
export interface UntriedConfig extends Pick<Environment, 'resolve'> {
  readonly servers: Pick<ServerList, 'inUse' | 'others'>;
}

/**
 * Emits a random address that is not in `tried`, or `null` if `tried` has all addresses. The random
 * choice spreads the clients evenly over the servers. The function chooses among the servers in
 * use. If none of their addresses is left, the function chooses among the servers of `others`. In
 * each of these two groups, the function chooses the address of the lost connection (`lost`) only
 * if no other address is left.
 */
export function untried(
  { resolve, servers }: UntriedConfig,
  tried: ReadonlySet<string>,
  lost: Address | undefined,
): Observable<Address | null> {
  const last$ = defer(() => {
    const others = servers.others();
    return others.length === 0 ? EMPTY : oneOf(others);
  }).pipe(catchError(() => EMPTY));
  return concat(
    oneOf(servers.inUse()).pipe(
      catchError((error: unknown) =>
        concat(
          last$,
          throwError(() => error),
        ),
      ),
    ),
    last$,
  ).pipe(take(1), defaultIfEmpty(null));

  function oneOf(names: readonly ServerName[]): Observable<Address> {
    return resolve(names).pipe(
      take(1),
      map((addresses) => pick(addresses, tried, lost)),
      filter((address) => address !== undefined),
    );
  }
}

function pick(
  addresses: readonly Address[],
  tried: ReadonlySet<string>,
  lost: Address | undefined,
): Address | undefined {
  const left = addresses.filter((address) => !tried.has(addressKey(address)));
  const others = left.filter(
    (address) => lost === undefined || addressKey(address) !== addressKey(lost),
  );
  const choice = others.length > 0 ? others : left;
  return choice[Math.floor(Math.random() * choice.length)];
}
