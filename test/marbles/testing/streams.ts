import { map, type Observable } from 'rxjs';
import { watchChildren, watchData, type ZkClient } from 'rxzk';

/** The data as text; `n` while there is no znode. */
export function text(client: ZkClient, path: string): Observable<string> {
  return watchData(client, path).pipe(map((node) => node?.data.toString() ?? 'n'));
}

/** The states of the session by a letter: o opening, c connected, s suspended, e expired. */
export function states({ session$ }: ZkClient): Observable<string> {
  const letters = { connecting: 'o', connected: 'c', suspended: 's', expired: 'e', closed: 'x' };
  return session$.pipe(map(({ status }) => letters[status]));
}

/** How many children there are; `n` while there is no parent. */
export function members(client: ZkClient, path: string): Observable<string> {
  return watchChildren(client, path).pipe(map((list) => String(list?.children.length ?? 'n')));
}
