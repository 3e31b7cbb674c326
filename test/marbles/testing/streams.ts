import { map, type Observable } from 'rxjs';
import { watchChildren, watchData, type ZkClient } from 'rxzk';

/** The data of a znode as text, or `n` while there is no znode. */
export function text(client: ZkClient, path: string): Observable<string> {
  return watchData(client, path).pipe(map((node) => node?.data.toString() ?? 'n'));
}

/**
 * The states of a session as letters: o connecting, c connected, s suspended, e expired, x closed.
 */
export function states({ session$ }: ZkClient): Observable<string> {
  const letters = { connecting: 'o', connected: 'c', suspended: 's', expired: 'e', closed: 'x' };
  return session$.pipe(map(({ status }) => letters[status]));
}

/** The number of children as text, or `n` while there is no parent. */
export function members(client: ZkClient, path: string): Observable<string> {
  return watchChildren(client, path).pipe(map((list) => String(list?.children.length ?? 'n')));
}
