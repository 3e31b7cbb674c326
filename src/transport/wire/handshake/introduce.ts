import { concat, EMPTY, type Observable } from 'rxjs';
import type { ConnectAttempt } from '../../ConnectAttempt.js';
import type { Exchange } from '../exchange/Exchange.js';
import { negotiate } from '../sasl/negotiate.js';
import type { SaslMechanism } from '../sasl/SaslMechanism.js';
import { sendAuth } from './sendAuth.js';
import { untilAnswered } from './untilAnswered.js';
import { untilProven } from './untilProven.js';

/**
 * Presents all identities, then sends a read, and completes when the server has replied.
 *
 * A client that resumes a session may have sent 0 in place of the highest zxid that it has seen. In
 * this case, the function also sends a write, which the ensemble must confirm. Without the write, a
 * server with older data could resume the session.
 *
 * The function waits for each reply before it sends the next request. The reason: when a server
 * refuses a request, it closes the connection at once. If the client had already sent more bytes,
 * the client might not receive the refusal.
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
