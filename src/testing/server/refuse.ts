import type { Refusal, RefusalCode } from './Answer.js';

/** The result of a request that is not carried out. */
export function refuse(rc: RefusalCode): Refusal {
  return { rc, events: [] };
}
