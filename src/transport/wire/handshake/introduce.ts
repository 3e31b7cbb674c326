import { concat, EMPTY, type Observable } from 'rxjs';
import type { ConnectAttempt } from '../../ConnectAttempt.js';
import type { Exchange } from '../exchange/Exchange.js';
import { negotiate } from '../sasl/negotiate.js';
import type { SaslMechanism } from '../sasl/SaslMechanism.js';
import { sendAuth } from './sendAuth.js';
import { untilAnswered } from './untilAnswered.js';
import { untilProven } from './untilProven.js';

/**
 * Presents all identities, then sends a read, and completes when the server answers it. If a
 * session announces no zxid, a write must be confirmed too. It sends one request at a time. A
 * server that refuses closes at once, and if it has not read all bytes by then, its reply may be
 * lost.
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
