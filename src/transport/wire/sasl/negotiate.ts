import { concatMap, defer, EMPTY, expand, from, ignoreElements, type Observable, of } from 'rxjs';
import type { ServerName } from '../../../model/ServerName.js';
import type { Exchange } from '../exchange/Exchange.js';
import { ReturnCode } from '../../../errors/ReturnCode.js';
import { ask } from '../handshake/ask.js';
import { IdentityRefusedError } from '../handshake/IdentityRefusedError.js';
import { toHandshakeError } from '../handshake/toHandshakeError.js';
import type { SaslMechanism } from './SaslMechanism.js';
import { saslToken } from './saslToken.js';

/**
 * Exchanges tokens with the server. The returned stream completes when the client has no more
 * tokens to send. The returned stream fails if the server refuses the client, or if the client does
 * not trust the server.
 */
export function negotiate(
  exchange: Exchange,
  mechanism: SaslMechanism,
  server: ServerName,
): Observable<never> {
  return defer(() => {
    const { first, next } = mechanism(server);
    return of<Uint8Array | null>(first).pipe(
      expand((token) =>
        token === null
          ? EMPTY
          : ask(exchange, saslToken, token, toError).pipe(
              concatMap((challenge) => from(next(challenge))),
            ),
      ),
      ignoreElements(),
    );
  });
}

function toError(returnCode: number): Error {
  const error = toHandshakeError(returnCode);
  return returnCode === ReturnCode.authFailed || returnCode === ReturnCode.saslRequired
    ? new IdentityRefusedError(error)
    : error;
}
