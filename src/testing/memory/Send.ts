import type { Answer } from '../server/Answer.js';
import type { Connection } from './Connection.js';

/** What a request does; a `proof` is a write that can't succeed. */
export type Effect = 'read' | 'write' | 'proof' | 'sync';

/** Sends a request: has it carried out and completed, or not, and says whether it was taken. */
export type Send = <T>(
  effect: Effect,
  carryOut: (connection: Connection) => Answer<T>,
  complete: (returnCode: number, answer: Answer<T> | null) => void,
) => number;
