import { map, type Observable } from 'rxjs';
import { watchChildren, watchData, type ZkClient } from 'rxzk';

/** Emits the data of a znode as text. While the znode does not exist, emits `n`. */
export function text(client: ZkClient, path: string): Observable<string> {
  return watchData(client, path).pipe(map((node) => node?.data.toString() ?? 'n'));
}

/**
 * Emits each state of the session as a letter: `o` connecting, `c` connected, `s` suspended, `e`
 * expired, `x` closed.
 */
export function states({ session$ }: ZkClient): Observable<string> {
  const letters = { connecting: 'o', connected: 'c', suspended: 's', expired: 'e', closed: 'x' };
  return session$.pipe(map(({ status }) => letters[status]));
}

/** Emits the number of children as text. While the parent does not exist, emits `n`. */
export function members(client: ZkClient, path: string): Observable<string> {
  return watchChildren(client, path).pipe(map((list) => String(list?.children.length ?? 'n')));
}
