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
 * If the client resumes a session and has sent no zxid (0), the function also sends a write. The
 * ensemble must confirm this write, because a server with older data could have granted the
 * session.
 *
 * The function waits for each reply before it sends the next request. When a server refuses a
 * request, it closes the connection at once. If the server closed the connection before it has read
 * all bytes, the client could lose the refusal.
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
