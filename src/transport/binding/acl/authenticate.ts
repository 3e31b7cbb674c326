import { ignoreElements, take, tap, type Observable } from 'rxjs';
import { fromReturnCode, type FailedRequest } from '../../../errors/fromReturnCode.js';
import { ReturnCode } from '../../../errors/ReturnCode.js';
import type { Credential } from '../../../model/Credential.js';
import type { Ask } from '../../wire/Ask.js';
import { decodeReply } from '../../wire/decodeReply.js';
import { encodeFrame } from '../../wire/encodeFrame.js';

const xid = -4;

/** Adds an identity to the connection, and completes when the server took it. */
export function authenticate(
  ask: Ask,
  { scheme, credentials }: Credential,
  request: FailedRequest,
): Observable<never> {
  const frame = encodeFrame(
    { int: xid },
    { int: 100 },
    { int: 0 },
    { text: scheme },
    { bytes: Buffer.from(credentials) },
  );
  return ask(frame).pipe(
    take(1),
    tap((reply) => {
      if (decodeReply(reply, xid).returnCode !== 0) {
        throw fromReturnCode(ReturnCode.authFailed, request);
      }
    }),
    ignoreElements(),
  );
}
