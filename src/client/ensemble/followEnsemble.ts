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

/** What {@link followEnsemble} connects. */
export interface FollowEnsembleConfig {
  /** Reads the members, and waits for a connection before that. */
  readonly armed$: Observable<Armed<NodeData | null>>;
  readonly session: Pick<Session, 'connection' | 'leave' | 'state$'>;
  readonly servers: ServerList;
}

/**
 * How long a client stays on a server that is no member, in ms. The time starts with
 * `first`, and doubles each time up to `longest`.
 */
const pauses = { first: 1_000, longest: 600_000 } as const;

/**
 * Lets the session connect to the members of the ensemble, until the client is closed. If the server of the connection leaves
 * the ensemble, the session leaves the server at once. A text that cannot be read changes nothing.
 */
export function followEnsemble(config: FollowEnsembleConfig): Observable<never> {
  const { armed$, session, servers } = config;
  const followed$ = armed$.pipe(
    switchMap(({ reply, fired$ }) =>
      // Later, because this runs within a reply of the same connection.
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
    // `watchEnsemble` shows what is wrong with the text. The servers that were in use stay.
    return false;
  }
}

/**
 * If a client reaches no member, for example during an election, it uses another server, and tries
 * the members later.
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

/** Whether the session has a connection, and it is not to one of the servers in use. */
function isStranger({ session: { connection }, servers }: FollowEnsembleConfig): boolean {
  return connection !== null && !servers.has(connection.address);
}

function isConnected({ status }: SessionState): boolean {
  return status === 'connected';
}
