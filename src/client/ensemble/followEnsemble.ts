import {
  EMPTY,
  filter,
  ignoreElements,
  merge,
  type Observable,
  repeat,
  retry,
  scan,
  skip,
  switchMap,
  tap,
  timer,
} from 'rxjs';
import { parseEnsemble } from '../../model/ensemble/parseEnsemble.js';
import type { NodeData } from '../../model/NodeData.js';
import type { SessionState } from '../../model/SessionState.js';
import type { Armed } from '../../session/Armed.js';
import type { ServerList } from '../../session/servers/createServerList.js';
import type { Session } from '../../session/Session.js';

/** Settings of {@link followEnsemble}. */
export interface FollowEnsembleConfig {
  /**
   * Waits for a connection. Then reads the znode whose data is the list of the ensemble's members,
   * and sets a watch on this znode.
   */
  readonly armed$: Observable<Armed<NodeData | null>>;
  readonly session: Pick<Session, 'connection' | 'leave' | 'state$'>;
  readonly servers: ServerList;
}

/**
 * How long a client stays connected to a server that is no member, in ms. The first stay lasts
 * `first` ms. Each further stay lasts twice as long as the stay before it, up to `longest` ms.
 * After a connection to a member, the next stay lasts `first` ms again.
 */
const pauses = { first: 1_000, longest: 600_000 } as const;

/**
 * Watches the members of the ensemble, and keeps the session connected to a member, until the
 * client is closed. If the server of the current connection is no longer a member, the session
 * leaves this server at once. If the session reaches no member, it connects to a server of
 * `servers.others()`: see `createServerList`.
 */
export function followEnsemble(config: FollowEnsembleConfig): Observable<never> {
  const { armed$, session, servers } = config;
  const followed$ = armed$.pipe(
    switchMap(({ reply, fired$ }) =>
      // At this moment, the client is still handling a reply of the server. So the client must not
      // leave this server yet. `leaveAfter(0)` leaves the server a moment later.
      follow(servers, reply) ? merge(fired$, leaveAfter(0, config)) : fired$,
    ),
    repeat(),
    retry({ delay: () => session.state$.pipe(skip(1), filter(isConnected)) }),
  );
  return merge(followed$, leaveStrangers(config)).pipe(ignoreElements());
}

function follow(servers: ServerList, reply: NodeData | null): boolean {
  try {
    return servers.follow(reply === null ? null : parseEnsemble(reply.data.toString()));
  } catch {
    // The data of the znode cannot be parsed, so the client does not change its list of servers. A
    // program can use `watchEnsemble` to see what is wrong with the data.
    return false;
  }
}

/**
 * If a client reaches no member, for example during the election of a leader, it connects to a
 * server that is no member. `leaveStrangers` leaves such a server after some time. The constant
 * `pauses` says how long this time is. When the client has left the server, it tries the members
 * again.
 */
function leaveStrangers(config: FollowEnsembleConfig): Observable<unknown> {
  return config.session.state$.pipe(
    scan(
      ({ strangers }, state) => {
        if (!isConnected(state)) return { strangers, pause: null };
        if (!isStranger(config)) return { strangers: 0, pause: null };
        const pause = Math.min(pauses.first * 2 ** strangers, pauses.longest);
        return { strangers: strangers + 1, pause };
      },
      { strangers: 0, pause: null as number | null },
    ),
    switchMap(({ pause }) => (pause === null ? EMPTY : leaveAfter(pause, config))),
  );
}

function leaveAfter(pause: number, config: FollowEnsembleConfig): Observable<unknown> {
  return timer(pause).pipe(
    tap(() => {
      if (isStranger(config)) config.session.leave();
    }),
  );
}

/** Whether the session is connected to a server that is not in `servers.inUse()`. */
function isStranger({ session: { connection }, servers }: FollowEnsembleConfig): boolean {
  return connection !== null && !servers.has(connection.address);
}

function isConnected({ status }: SessionState): boolean {
  return status === 'connected';
}
