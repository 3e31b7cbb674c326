import { callBack } from './callBack.js';
import { createRing } from './createRing.js';
import type { Pending } from './Pending.js';

/** Requests in the order in which they were sent. */
export interface Line {
  readonly push: (pending: Pending) => void;
  /** The oldest one without an answer. */
  readonly first: () => Pending | undefined;
  /** Takes that one off. */
  readonly shift: () => void;
  /** The oldest one with that xid that has no answer. */
  readonly find: (xid: number) => Pending | undefined;
  /** Calls all back in turn, with the code that is given for each. */
  readonly end: (codeFor: (pending: Pending) => number, cause: unknown) => void;
}

/** A queue in which a request may be answered ahead of its turn, and is passed over then. */
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
