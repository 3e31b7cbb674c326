import { isProof } from '../../errors/isProof.js';
import type { Connection } from '../Connection.js';
import { impossibleWrite } from '../impossibleWrite.js';

/** Calls back with whether a majority of the ensemble has replied. */
export type Prove = (request: Connection['request'], done: (isProved: boolean) => void) => void;

/**
 * Sends a write that can't succeed. A handle announces no zxid, so a server that is behind would
 * take over the session. The reply to a write shows that the server is not behind: a majority has
 * confirmed it, after everything that the session has seen. A sync proves nothing: a leader that
 * has lost its followers still replies to it.
 */
export const prove: Prove = (request, done) => {
  request<'setData'>(impossibleWrite, (code) => {
    done(isProof(code));
  });
};
