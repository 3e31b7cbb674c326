import { filter, map, merge, type Observable } from 'rxjs';
import type { ChildrenDiff, Leader, SessionState } from 'rxzk';
import type { Line } from './log.js';
import type { Streams } from './openStreams.js';

/** Describes in words each value that the streams emit. */
export function narrate({ session$, data$, children$, leader$ }: Streams): Observable<Line> {
  return merge(
    session$.pipe(map((state) => ({ label: 'session', text: describeSession(state) }) as const)),
    data$.pipe(map((data) => ({ label: 'data', text: describeData(data) }) as const)),
    children$.pipe(
      filter(({ added, removed }) => added.length + removed.length > 0),
      map((diff) => ({ label: 'children', text: describeChildren(diff) }) as const),
    ),
    leader$.pipe(map((leader) => ({ label: 'leader', text: describeLeader(leader) }) as const)),
  );
}

function describeSession(state: SessionState): string {
  return state.status === 'connected'
    ? `connected to ${state.server} in session ${state.sessionId}`
    : state.status;
}

function describeData(data: string | null): string {
  return data === null ? 'no such znode' : JSON.stringify(data);
}

function describeChildren({ removed, added, children }: ChildrenDiff): string {
  return [
    ...removed.map((name) => `${name} has left`),
    ...added.map((name) => `${name} has joined`),
    `${children.length} in all`,
  ].join(', ');
}

function describeLeader(leader: Leader | null): string {
  if (leader === null) return 'nobody';
  return `${leader.candidate} is the lowest: ${leader.id} leads with token ${leader.token}`;
}
