import type { Answer } from '../server/Answer.js';
import type { Connection } from './Connection.js';

/** Sends a request: has it carried out and completed, or not, and says whether it was taken. */
export type Send = <T>(
  effect: 'read' | 'write' | 'sync',
  carryOut: (connection: Connection) => Answer<T>,
  complete: (returnCode: number, answer: Answer<T> | null) => void,
) => number;
