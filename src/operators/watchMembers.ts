import {
  concatMap,
  connect,
  defer,
  delay,
  EMPTY,
  endWith,
  filter,
  map,
  mergeMap,
  type MonoTypeOperatorFunction,
  type Observable,
  of,
  skipWhile,
  takeUntil,
} from 'rxjs';
import { checkFunction } from '../model/checks/checkFunction.js';
import { checkKeys } from '../model/checks/checkKeys.js';
import { checkWhole } from '../model/checks/checkWhole.js';
import { nameOf } from '../model/paths/nameOf.js';
import type { ZkClient } from '../client/ZkClient.js';
import type { TreeEvent } from '../observables/TreeEvent.js';
import { watchTree } from '../observables/watchTree.js';
import { checkCodec } from './checkCodec.js';
import type { Codec } from './Codec.js';
import { decode, type DecodeConfig } from './decode.js';
import { mapView } from './tree/mapView.js';
import { type PersistentMap, persistentMap } from './tree/persistentMap.js';
import { utf8 } from './utf8.js';

/** Settings of {@link watchMembers}. */
export interface WatchMembersConfig<T> extends Pick<DecodeConfig, 'onError'> {
  /** Turns the data of a member into its value. @defaultValue `utf8` */
  readonly codec?: Codec<T>;
  /**
   * How long to keep a member in the map after its znode was deleted, in ms. For example, the
   * server deletes the znode when the session of the member expires. If the member joins again with
   * the same name within this time, no emitted map shows that the member was away.
   *
   * @defaultValue 0
   */
  readonly grace?: number;
  /**
   * Whether the stream may use one recursive watch for the whole group: see
   * `WatchTreeConfig.recursive`.
   *
   * @defaultValue true
   */
  readonly recursive?: boolean;
}

/**
 * Emits the members of a group as a map from names to values. The members are the children of a
 * znode. The stream emits the first map when all members have been read. The stream emits another
 * map when a member joins, leaves or changes its data. With more than 1,000 members, the maps share
 * their entries. So a change costs about the same in a group of 10,000 members as in a group of
 * 100. For such a large map, `structuredClone` throws. Use `new Map(members)` for a copy.
 *
 * Cold: each subscription watches the group in the same way as {@link watchTree}. One recursive
 * watch is enough. Without recursive watches, the stream needs one watch for each member and two
 * watches for the group. While the group does not exist, the map is empty. Without a connection,
 * the stream emits nothing. After each new connection, also in a new session, the stream emits a
 * new map if the members changed while there was no connection.
 *
 * If the codec rejects the data of a member, the stream errors with UNDECODABLE. If `onError` is
 * set, the stream calls `onError` with this error instead, and the member keeps its last good
 * value. A member that has no good value yet is not in the map.
 * Completes when the client is closed. Errors with NO_AUTH and AUTH_FAILED.
 *
 * @example
 * ```ts
 * watchMembers(client, '/services/search', { grace: 5_000 }).subscribe((members) => {
 *   console.log([...members.values()]);
 * });
 * ```
 *
 * @param client - the client that reads
 * @param path - the absolute path of the group
 * @param config - how to decode data, and how long to wait for members that return
 * @returns the stream of maps, each in the order of the names. An emitted map never changes. The
 *   call throws if an argument is wrong
 * @see {@link join} to be a member
 */
export function watchMembers<T = string>(
  client: ZkClient,
  path: string,
  config: WatchMembersConfig<T> = {},
): Observable<ReadonlyMap<string, T>> {
  const {
    // If the caller gives no codec, `T` has its default `string`, so this cast is safe.
    codec = utf8 as Codec<unknown> as Codec<T>,
    grace = 0,
    recursive = true,
    ...decodeConfig
  } = checkKeys('config', config, ['codec', 'grace', 'recursive', 'onError']);
  checkWhole('grace', grace, 0);
  checkCodec(codec);
  if (config.onError !== undefined) checkFunction('onError', config.onError);
  const tree$ = watchTree(client, path, { depth: 1, recursive });

  return defer(() => {
    let members = persistentMap<Member<T>>();
    return tree$.pipe(
      filter((event) => event.type === 'synced' || event.path !== path),
      forgive(grace),
      concatMap((event) =>
        learn(members, event).pipe(
          map((next) => {
            members = next;
            return event;
          }),
        ),
      ),
      skipWhile(({ type }) => type !== 'synced'),
      filter(({ type }, index) => type !== 'synced' || index === 0),
      map(() => mapView(members, valueOf)),
    );
  });

  /**
   * Emits all members, as they are after the event. Emits nothing if the event changes no member.
   * An event of the type `synced` is an exception: it changes no member, but the function emits all
   * members. The reason is that the stream emits its first map at the first `synced`.
   */
  function learn(
    members: PersistentMap<Member<T>>,
    event: TreeEvent,
  ): Observable<PersistentMap<Member<T>>> {
    if (event.type === 'synced') return of(members);
    const name = nameOf(event.path);
    const known = members.get(name);
    if (event.type === 'removed') return known === undefined ? EMPTY : of(members.delete(name));
    const { data } = event.after;
    if (known?.data.equals(data) === true) return EMPTY;
    return of(event.after).pipe(
      decode(codec, decodeConfig),
      map((value) => members.set(name, { data, value })),
    );
  }
}

/** The last good data of a member, and its decoded value. */
interface Member<T> {
  readonly data: Buffer;
  readonly value: T;
}

function valueOf<T>({ value }: Member<T>): T {
  return value;
}

/**
 * Emits each event of the type `removed` only after `grace` ms. If an event of the type `added`
 * with the same path arrives within this time, the function drops the event `removed`.
 */
function forgive(grace: number): MonoTypeOperatorFunction<TreeEvent> {
  if (grace === 0) return (source) => source;
  return connect((events$) =>
    events$.pipe(
      mergeMap((event) => {
        if (event.type !== 'removed') return of(event);
        const returned$ = events$.pipe(
          filter((other) => other.type === 'added' && other.path === event.path),
          // When the source completes, `endWith` makes `returned$` emit one more value. This value
          // makes `takeUntil` drop the delayed event. So the stream completes without delay.
          endWith(event),
        );
        return of(event).pipe(delay(grace), takeUntil(returned$));
      }),
    ),
  );
}
