import { noop } from 'rxjs';
import { ReturnCode } from '../../errors/ReturnCode.js';
import type { Connection } from '../../transport/Connection.js';
import type { WatchTable } from './createWatchTable.js';
import { judge, type Verdict } from './judge.js';
import { newestOf } from './newestOf.js';
import { packetsOf } from './packetsOf.js';
import type { Watch } from './Watch.js';

/** Keeps the watches of a session over its connections, where the transport can set them without reading. */
export interface WatchKeeper {
  /** Sets all watches again on a new connection, before anything else is sent there. */
  adopt(connection: Connection): void;
  /** Says whether the watches are kept now that their connection is lost. */
  lose(): boolean;
  /** The connection that the watches are on. */
  connection(): Connection | null;
  /** Takes a watch off at the server at the end of the turn, unless it has a reader again by then. */
  release(watch: Watch): void;
}

/**
 * Sets watches again with `setWatches`, which fires at once for each change since the baseline.
 *
 * The baseline is the highest zxid in a reply of the last connection whose watches were all set. It stays
 * when a connection is lost before that. A reply of the new connection may be newer than an event that
 * is still missing, and a later baseline would hide this event.
 *
 * When the data were replaced, `setWatches` says nothing. Then all watches are lost, and all
 * streams read again. Two things show it: a first reply older than the baseline, and newest znodes that
 * differ and have an older change. If a newest znode is missing or has changed since, its watch fires. Then
 * the keeper compares the newest znode whose watch has not fired.
 */
export function createWatchKeeper(watches: WatchTable): WatchKeeper {
  let current: Connection | null = null;
  let baseline = 0;
  /** Whether the watches of the current connection are all set. */
  let isComplete = false;
  const released = new Set<Watch>();
  /** Reads in flight. A watch of the same znode stayed at the server for them. */
  const heirs = new WeakSet<Watch>();

  return {
    adopt(connection) {
      current = connection;
      isComplete = false;
      if (!connection.setsWatches) return;
      if (connection.zxid < baseline) startOver();
      else restore(connection);
    },
    lose() {
      if (current === null) return false;
      const { setsWatches, zxid } = current;
      if (isComplete) baseline = zxid;
      current = null;
      return setsWatches;
    },
    connection: () => current,
    release(watch) {
      if (current?.setsWatches !== true) return;
      // A read that failed has set no watch. It may have kept another one from its removal.
      if (watch.kind === null && !heirs.has(watch)) return;
      if (released.size === 0) queueMicrotask(removeReleased);
      released.add(watch);
    },
  };

  function restore(connection: Connection): void {
    const set = [...watches.list()];
    const packets = packetsOf(set);
    let left = packets.length;
    let first: Verdict = 'same';
    if (left === 0) {
      isComplete = true;
      return;
    }
    look(connection, newestOf(set), (verdict) => {
      first = verdict;
      if (verdict === 'replaced') startOver();
    });
    for (const packet of packets) {
      connection.request<'setWatches'>(
        { type: 'setWatches', path: '/', relativeZxid: baseline, ...packet },
        (code) => {
          if (current !== connection || isComplete) return;
          left -= 1;
          if (code !== ReturnCode.ok) startOver();
          else if (left === 0 && first === 'unclear') confirm(connection, set);
          else if (left === 0) isComplete = true;
        },
      );
    }
  }

  /** Compares the newest znodes whose watches have not fired. The server has them, with no change since the baseline. */
  function confirm(connection: Connection, set: readonly Watch[]): void {
    const newest = newestOf(set.filter(({ outcome }) => outcome === null));
    look(connection, newest, (verdict) => {
      if (verdict === 'replaced') startOver();
      else if (newest.some(({ outcome }) => outcome !== null)) confirm(connection, set);
      else isComplete = true;
    });
  }

  function look(
    connection: Connection,
    newest: readonly Watch[],
    judged: (verdict: Verdict) => void,
  ): void {
    const verdicts: Verdict[] = [];
    if (newest.length === 0) judged('same');
    for (const watch of newest) {
      const { path } = watch.reading.operation;
      connection.request<'exists'>({ type: 'exists', path, watch: false }, (_code, stat) => {
        if (current !== connection || isComplete) return;
        verdicts.push(judge(watch, stat, baseline));
        if (verdicts.length === newest.length) judged(worstOf(verdicts));
      });
    }
  }

  function startOver(): void {
    isComplete = true;
    watches.loseAll();
  }

  function removeReleased(): void {
    const taken = [...released];
    released.clear();
    for (const watch of taken) {
      const { path, type } = watch.reading.operation;
      const others = watches.besides(watch);
      for (const other of others) if (other.kind === null) heirs.add(other);
      if (current === null || others.length > 0) continue;
      // A refusal is one too: a watch that has just fired is gone as well.
      const kind = type === 'getChildren' ? 'children' : 'data';
      current.request<'removeWatch'>({ type: 'removeWatch', path, kind }, noop);
    }
  }
}

function worstOf(verdicts: readonly Verdict[]): Verdict {
  const order = ['replaced', 'unclear'] as const;
  return order.find((verdict) => verdicts.includes(verdict)) ?? 'same';
}
