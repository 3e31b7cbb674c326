import { combineLatest, filter, type Observable, pairwise } from 'rxjs';
import type { Instance } from './createInstance.js';
import type { Streams } from './openStreams.js';

export function isConnected({ session$ }: Streams): Observable<unknown> {
  return session$.pipe(filter(({ status }) => status === 'connected'));
}

export function isSuspended({ session$ }: Streams): Observable<unknown> {
  return session$.pipe(filter(({ status }) => status === 'suspended'));
}

/** Emits when the client connects again before its session has expired. */
export function isResumed({ session$ }: Streams): Observable<unknown> {
  return session$.pipe(
    pairwise(),
    filter(
      ([before, now]) =>
        before.status === 'suspended' &&
        now.status === 'connected' &&
        before.sessionId === now.sessionId,
    ),
  );
}

export function hasData({ data$ }: Streams, text: string): Observable<unknown> {
  return data$.pipe(filter((data) => data === text));
}

export function isMember({ children$ }: Streams, { name$ }: Instance): Observable<unknown> {
  return combineLatest([children$, name$]).pipe(
    filter(([{ children }, name]) => children.includes(name)),
  );
}

export function hasLeft({ children$ }: Streams, { name$ }: Instance): Observable<unknown> {
  return combineLatest([children$, name$]).pipe(
    filter(([{ children }, name]) => !children.includes(name)),
  );
}

/**
 * Emits when the instance leads. Also emits when another candidate leads, if this other candidate
 * joined the election earlier than the instance. Such a leader is possible, because `/app_watch`
 * may have had candidates before the demo.
 */
export function isLeader({ leader$ }: Streams, { name$ }: Instance): Observable<unknown> {
  return combineLatest([leader$, name$]).pipe(
    filter(([leader, name]) => leader !== null && leader.candidate <= name),
  );
}

/** Does the same as `isLeader`, but does not emit as long as `former` leads. */
export function isLeaderAfter(
  { leader$ }: Streams,
  { name$ }: Instance,
  former: Instance,
): Observable<unknown> {
  return combineLatest([leader$, name$, former.name$]).pipe(
    filter(
      ([leader, name, formerName]) =>
        leader !== null && leader.candidate !== formerName && leader.candidate <= name,
    ),
  );
}
