import { isProof } from '../../errors/isProof.js';
import type { Connection } from '../Connection.js';

/** Says whether a majority of the ensemble has answered. */
export type Prove = (request: Connection['request'], done: (isProved: boolean) => void) => void;

/**
 * Sends a write that can't succeed. A handle announces no zxid, so that a server that is behind takes
 * the session over. An answered write tells that it is not behind: a majority has answered it, after
 * all that the session has seen. A sync proves nothing: a leader that has lost its followers answers
 * it alone.
 */
export const prove: Prove = (request, done) => {
  request<'setData'>({ type: 'setData', path: nowhere, data: noBytes, version: -2 }, (code) => {
    done(isProof(code));
  });
};

const noBytes = Buffer.alloc(0);
/** Not a znode whose access control list matters: a server may refuse that alone. */
const nowhere = '/zookeeper/none';
