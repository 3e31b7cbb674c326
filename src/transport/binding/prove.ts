import { isProof } from '../../errors/isProof.js';
import type { Connection } from '../Connection.js';
import { impossibleWrite } from '../impossibleWrite.js';

/** Finds out whether a majority of the ensemble confirms a write. Calls `done` with the result. */
export type Prove = (request: Connection['request'], done: (isProved: boolean) => void) => void;

/**
 * Sends a write that can't succeed, to find out whether the server has older data than the session
 * has seen. rxzk uses a new handle of the C client for each connection, and a new handle does not
 * send the highest zxid of the session. Without this zxid, a server does not notice that its data
 * is older. So the server resumes the session.
 *
 * A majority of the ensemble must confirm the refusal of this write. All changes and refusals form
 * a single sequence, and the majority confirms them one after another. In this sequence, the
 * changes that the session has seen come before the refusal. So the reply to the write shows that
 * the server has these changes. A sync would not show this: even a leader without followers replies
 * to a sync.
 */
export const prove: Prove = (request, done) => {
  request<'setData'>(impossibleWrite, (code) => {
    done(isProof(code));
  });
};
