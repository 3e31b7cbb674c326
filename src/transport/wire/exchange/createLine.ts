import { callBack } from './callBack.js';
import { createRing } from './createRing.js';
import type { Pending } from './Pending.js';

/** The requests in flight, in the order in which the client has sent them. */
export interface Line {
  readonly push: (pending: Pending) => void;
  /** Returns the oldest request that has no reply yet. */
  readonly first: () => Pending | undefined;
  /** Removes the oldest request. */
  readonly shift: () => void;
  /** Returns the oldest request that has this xid and no reply yet. */
  readonly find: (xid: number) => Pending | undefined;
  /**
   * Removes all requests, the oldest first. If a request has no reply yet, its callback gets the
   * code from `codeFor`.
   */
  readonly end: (codeFor: (pending: Pending) => number, cause: unknown) => void;
}

/**
 * Makes an empty queue of requests. A request with the state `answered` can still be in the queue:
 * see the comment on `Pending.state`.
 */
export function createLine(): Line {
  const ring = createRing<Pending>();

  return {
    push: ring.push,
    first,
    shift() {
      ring.shift();
    },
    find: (xid) => ring.find((pending) => pending.xid === xid && pending.state === 'waiting'),
    end(codeFor, cause) {
      for (let next = ring.shift(); next !== undefined; next = ring.shift()) {
        if (next.state === 'waiting') callBack(next.done, codeFor(next), undefined, cause);
      }
    },
  };

  function first(): Pending | undefined {
    let oldest = ring.first();
    while (oldest?.state === 'answered') {
      ring.shift();
      oldest = ring.first();
    }
    return oldest;
  }
}
