import { concat, map, NEVER, type Observable, of, share, switchMap, timer } from 'rxjs';
import {
  campaign,
  collectTree,
  ephemeralNode,
  join,
  lock,
  markStale,
  setDataWith,
  watchCandidates,
  watchChildren,
  watchData,
  watchExists,
  watchLeader,
  watchMembers,
  watchTree,
  whileLeading,
  withEach,
  type ZkClient,
} from 'rxzk';
import type { names } from './names.js';

type Streams = Readonly<Record<(typeof names)[number], Observable<unknown>>>;

/**
 * Creates the stream of each subscriber. The library calls the user functions `filter` and `work`.
 * At each such call, the user function passes its own name to the callback `called`.
 */
export function subscribers(client: ZkClient, called: (name: string) => void): Streams {
  const data$ = watchData(client, '/a').pipe(map(text), share());
  const children$ = watchChildren(client, '/a').pipe(map(list), share());
  const ephemeral$ = ephemeralNode(client, '/owned/node').pipe(share());
  const election$ = campaign(client, '/election').pipe(share());
  const role$ = election$.pipe(map(({ role }) => role));
  const tree$ = watchTree(client, '/a').pipe(
    collectTree(),
    map((tree) => `${tree.children('/a').join()} ${text(tree.get('/a'))}`),
    share(),
  );
  const members$ = watchMembers(client, '/a').pipe(
    map((members) => [...members].sort().join(' ')),
    share(),
  );
  const filter = (): boolean => {
    called('filter');
    return true;
  };
  const work = (): Observable<string> => {
    called('work');
    return concat(of('working'), NEVER);
  };

  return {
    session: client.session$.pipe(map(({ status }) => status)),
    data: data$,
    'data 2': data$,
    'missing data': watchData(client, '/missing').pipe(map(text)),
    children: children$,
    'children 2': children$,
    exists: watchExists(client, '/a').pipe(map((stat) => stat?.version)),
    tree: watchTree(client, '/a', { filter }).pipe(map(({ type }) => type)),
    'whole tree': tree$,
    'whole tree 2': tree$,
    members: members$,
    'members 2': members$,
    'each child': watchChildren(client, '/a').pipe(
      withEach((name) => watchData(client, `/a/${name}`)),
      map(({ child, value }) => `${child} ${text(value)}`),
    ),
    stale: watchData(client, '/a').pipe(
      markStale(client),
      map(({ value, stale }) => `${text(value)} ${stale}`),
    ),
    armed: client.armExists('/a').pipe(
      switchMap(({ fired$ }) => fired$),
      map(({ type }) => type),
    ),
    ephemeral: ephemeral$,
    'ephemeral 2': ephemeral$,
    member: join(client, '/owned', 'm', { name: 'member' }),
    election: role$,
    work: election$.pipe(whileLeading(work)),
    'election 2': role$,
    lock: lock(client, '/lock').pipe(map(({ role }) => role)),
    leader: watchLeader(client, '/election').pipe(map((leader) => leader !== null)),
    candidates: watchCandidates(client, '/election').pipe(map(({ length }) => length)),
    'a read': later(4, () => client.getData('/a')).pipe(map(text)),
    'a read that fails': later(12, () => client.getData('/missing')),
    'a write': later(16, () => client.setData('/w', 'x')).pipe(map(() => 'written')),
    'a creation': later(24, () => client.create('/w/n')),
    'a change': later(33, () => setDataWith(client, '/w', () => 'y')).pipe(
      map((data) => data?.toString()),
    ),
    'a late read': later(45, () => client.getChildren('/w')).pipe(map(list)),
    'session 2': client.session$.pipe(map(({ status }) => status)),
  };
}

function later<T>(ms: number, stream: () => Observable<T>): Observable<T> {
  return timer(ms).pipe(switchMap(stream));
}

function text(node: { readonly data: Buffer } | null): string {
  return node === null ? 'none' : node.data.toString();
}

function list(found: { readonly children: readonly string[] } | null): string {
  return found === null ? 'none' : [...found.children].sort().join();
}
