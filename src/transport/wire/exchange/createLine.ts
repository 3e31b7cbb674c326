import { callBack } from './callBack.js';
import { createRing } from './createRing.js';
import type { Pending } from './Pending.js';

/** The requests in flight, in the order in which the client has sent them. */
export interface Line {
  readonly push: (pending: Pending) => void;
  /** The oldest request without a reply. */
  readonly first: () => Pending | undefined;
  /** Removes the oldest request. */
  readonly shift: () => void;
  /** The oldest request with this xid and without a reply. */
  readonly find: (xid: number) => Pending | undefined;
  /**
   * Removes all requests, the oldest first. If a request has no reply, its callback gets the code
   * from `codeFor`.
   */
  readonly end: (codeFor: (pending: Pending) => number, cause: unknown) => void;
}

/**
 * Makes a queue of requests. If a request gets its reply before older requests do, this request
 * stays in the queue. When all older requests have left, the queue removes this request too, but
 * does not call the callback of the request a second time.
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
