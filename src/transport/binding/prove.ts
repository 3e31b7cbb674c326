import { isProof } from '../../errors/isProof.js';
import type { Connection } from '../Connection.js';
import { impossibleWrite } from '../impossibleWrite.js';

/** Says whether a majority of the ensemble has answered. */
export type Prove = (request: Connection['request'], done: (isProved: boolean) => void) => void;

/**
 * Sends a write that can't succeed. A handle announces no zxid, so that a server that is behind takes
 * the session over. An answered write tells that it is not behind: a majority has answered it, after
 * all that the session has seen. A sync proves nothing: a leader that has lost its followers answers
 * it alone.
 */
export const prove: Prove = (request, done) => {
  request<'setData'>(impossibleWrite, (code) => {
    done(isProof(code));
  });
};
