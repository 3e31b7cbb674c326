import { defer, ignoreElements, interval, type Observable, tap } from 'rxjs';
import type { Stat } from '../../model/Stat.js';
import { ReturnCode } from '../../errors/ReturnCode.js';
import type { Connection } from '../../transport/Connection.js';
import type { WatchTable } from './createWatchTable.js';
import { changedAt } from './changedAt.js';
import type { Watch } from './Watch.js';

/** Settings of {@link recheck}. */
export interface RecheckConfig {
  readonly watches: Pick<WatchTable, 'size' | 'list' | 'drop'>;
  readonly connection: () => Pick<Connection, 'request'> | null;
  /** In this time each watched znode is looked at once, in ms. */
  readonly period: number;
  /** Called with the path of each change that no event reported. */
  readonly missed: (path: string) => void;
}

/** The pause between two looks at some of the znodes, in ms: at most this, and a tenth of the period. */
const longestPause = 1_000;

/**
 * Looks at each watched znode once in each period, evenly spread. When a znode has changed without an
 * event, its watch is lost, and the stream reads again. A server reports no change of a znode that the client may
 * not read, and drops the watch (CVE-2024-23944).
 *
 * Runs until it is unsubscribed, and does nothing without a connection. An event comes before each reply
 * that shows its change, so a watch that waits when the reply comes has missed the change.
 */
export function recheck({ watches, connection, period, missed }: RecheckConfig): Observable<never> {
  return defer(() => {
    const pause = Math.max(1, Math.min(longestPause, period / 10));
    let due = 0;
    let walk = watches.list()[Symbol.iterator]();
    /** A watch that is set again moves to the end of the list: a walk without a limit may stay there. */
    let left = 0;

    return interval(pause).pipe(
      tap(() => {
        const live = connection();
        if (live === null) return;
        due += (watches.size * pause) / period;
        for (; due >= 1; due -= 1) look(live, next());
      }),
      ignoreElements(),
    );

    function next(): Watch | undefined {
      const step = left > 0 ? walk.next() : undefined;
      left -= 1;
      if (step?.done === false) return step.value;
      walk = watches.list()[Symbol.iterator]();
      left = watches.size - 1;
      return walk.next().value as Watch | undefined;
    }
  });

  function look(live: Pick<Connection, 'request'>, watch: Watch | undefined): void {
    if (watch === undefined || watch.kind === null) return;
    const { path } = watch.reading.operation;
    live.request<'exists'>({ type: 'exists', path, watch: false }, (code, stat) => {
      if (code !== ReturnCode.ok || watch.outcome !== null || !hasChanged(watch, stat)) return;
      missed(path);
      watches.drop(watch);
    });
  }
}

function hasChanged({ kind, zxid }: Watch, stat: Stat | null | undefined): boolean {
  if (stat === null || stat === undefined) return kind !== 'exist';
  return kind === 'exist' || changedAt(kind, stat) !== zxid;
}
