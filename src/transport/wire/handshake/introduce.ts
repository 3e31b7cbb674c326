import { concat, EMPTY, type Observable } from 'rxjs';
import type { ConnectAttempt } from '../../ConnectAttempt.js';
import type { Exchange } from '../exchange/Exchange.js';
import { negotiate } from '../sasl/negotiate.js';
import type { SaslMechanism } from '../sasl/SaslMechanism.js';
import { sendAuth } from './sendAuth.js';
import { untilAnswered } from './untilAnswered.js';
import { untilProven } from './untilProven.js';

/**
 * Presents all identities, then sends a read, and completes when the server answers it. A session that
 * announces no zxid also needs an answered write. One thing at a time:
 * a server that refuses closes at once, and bytes that it has not read by then can take its answer with
 * them.
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
