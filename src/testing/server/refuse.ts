import type { Refusal, RefusalCode } from './Answer.js';

/** Makes the result of a request that the server refuses. */
export function refuse(rc: RefusalCode): Refusal {
  return { rc, events: [] };
}
