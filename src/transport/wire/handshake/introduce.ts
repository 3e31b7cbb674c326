import { concat, EMPTY, type Observable } from 'rxjs';
import type { ConnectAttempt } from '../../ConnectAttempt.js';
import type { Exchange } from '../exchange/Exchange.js';
import { negotiate } from '../sasl/negotiate.js';
import type { SaslMechanism } from '../sasl/SaslMechanism.js';
import { sendAuth } from './sendAuth.js';
import { untilAnswered } from './untilAnswered.js';
import { untilProven } from './untilProven.js';

/**
 * Presents all identities, authenticates with SASL if there is a mechanism, and then sends a read.
 * Completes after the last reply.
 *
 * Before this function starts, the client sends a connect request. When a client resumes a session,
 * this request sometimes contains 0 instead of the highest zxid of the session. Then the server
 * cannot check whether its own data are older than the data that the session has seen. In this
 * case, the function also uses {@link untilProven}, which sends a write.
 *
 * The function waits for each reply before it sends the next request. A server that refuses a
 * request closes the connection at once. If the client had already sent more bytes, it might not
 * receive the refusal.
 */
export function introduce(
  exchange: Exchange,
  { credentials, address, session, lastZxid }: ConnectAttempt,
  mechanism: SaslMechanism | undefined,
): Observable<never> {
  return concat(
    ...credentials.map((credential) => sendAuth(exchange, credential)),
    mechanism === undefined ? EMPTY : negotiate(exchange, mechanism, address),
    untilAnswered(exchange),
    session !== null && lastZxid === 0 ? untilProven(exchange) : EMPTY,
  );
}
