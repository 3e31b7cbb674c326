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
   * How long to keep a member that has gone, in ms. If it returns with the same name meanwhile, for
   * example after an expiry of its session, the stream emits no removal.
   *
   * @defaultValue 0
   */
  readonly grace?: number;
  /**
   * Whether one recursive watch may serve the group: see `WatchTreeConfig.recursive`.
   *
   * @defaultValue true
   */
  readonly recursive?: boolean;
}

/**
 * Emits the members of a group by their names. The members are the children of a znode. The first
 * map arrives as soon as all have been read, and another one when a member joins, leaves or changes
 * its data. With more than 1,000 members the maps share their entries. So a change costs about the
 * same in a group of 10,000 members as in a group of 100. Such a map can't be cloned;
 * `new Map(members)` copies it.
 *
 * Cold: each subscription watches the group as {@link watchTree} does, with one watch or with one
 * for each member and two for the group. While the group is missing the map is empty. Silent while
 * disconnected; catches up on every new connection, in a new session too, and emits only
 * differences. If data does not decode, the stream errors with UNDECODABLE. With `onError` it
 * reports the error and skips the data: the member keeps its last good value, or is left out while
 * it has none. Completes when the client is closed; errors with NO_AUTH and AUTH_FAILED too.
 *
 * @example
 * ```ts
 * watchMembers(client, '/services/search', { grace: 5_000 }).subscribe((members) => {
 *   console.log([...members.values()]);
 * });
 * ```
 *
 * @param client - the session to read through
 * @param path - the absolute path of the group
 * @param config - how to read data, and how long to wait for members that return
 * @returns the stream of maps, in the order of the names; no map changes later; bad arguments throw at the call
 * @see {@link join} to be a member
 */
export function watchMembers<T = string>(
  client: ZkClient,
  path: string,
  config: WatchMembersConfig<T> = {},
): Observable<ReadonlyMap<string, T>> {
  const {
    // Without a codec, `T` has its default, so this cast is safe.
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

  /** Emits the members after an event, if it makes a difference or may be the first to report. */
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

/** The known state of a member. */
interface Member<T> {
  readonly data: Buffer;
  readonly value: T;
}

function valueOf<T>({ value }: Member<T>): T {
  return value;
}

/** Delays each removal, and drops it if the same path is added meanwhile. */
function forgive(grace: number): MonoTypeOperatorFunction<TreeEvent> {
  if (grace === 0) return (source) => source;
  return connect((events$) =>
    events$.pipe(
      mergeMap((event) => {
        if (event.type !== 'removed') return of(event);
        const returned$ = events$.pipe(
          filter((other) => other.type === 'added' && other.path === event.path),
          // If the stream completes, the removal is dropped.
          endWith(event),
        );
        return of(event).pipe(delay(grace), takeUntil(returned$));
      }),
    ),
  );
}
