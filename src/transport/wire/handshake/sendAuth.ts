import { ignoreElements, type Observable } from 'rxjs';
import { ReturnCode } from '../../../errors/ReturnCode.js';
import type { Credential } from '../../../model/Credential.js';
import type { Exchange } from '../exchange/Exchange.js';
import { records } from '../records/records.js';
import { ask } from './ask.js';
import { IdentityRefusedError } from './IdentityRefusedError.js';
import { toHandshakeError } from './toHandshakeError.js';

/** Presents an identity, and completes when the server has accepted it. */
export function sendAuth(exchange: Exchange, credential: Credential): Observable<never> {
  const operation = { type: 'addAuth', path: '/', credential } as const;
  return ask(exchange, records.addAuth, operation, toError).pipe(ignoreElements());
}

function toError(returnCode: number): Error {
  const error = toHandshakeError(returnCode);
  return returnCode === ReturnCode.authFailed ? new IdentityRefusedError(error) : error;
}
