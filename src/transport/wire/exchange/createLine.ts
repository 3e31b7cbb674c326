import { callBack } from './callBack.js';
import { createRing } from './createRing.js';
import type { Pending } from './Pending.js';

/** Requests in the order in which they were sent. */
export interface Line {
  readonly push: (pending: Pending) => void;
  /** The oldest request without a reply. */
  readonly first: () => Pending | undefined;
  /** Removes that request. */
  readonly shift: () => void;
  /** The oldest request with that xid and without a reply. */
  readonly find: (xid: number) => Pending | undefined;
  /** Calls back all requests in turn, with the code for each. */
  readonly end: (codeFor: (pending: Pending) => number, cause: unknown) => void;
}

/** A queue of requests. If a request gets its reply early, it stays in the queue and is skipped. */
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
