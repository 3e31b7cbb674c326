import { ignoreElements, type Observable, take, tap } from 'rxjs';
import type { KnownSession } from '../KnownSession.js';
import type { Ask } from './Ask.js';
import { decodeFrame } from './decodeFrame.js';
import { encodeFrame } from './encodeFrame.js';

const newSession: KnownSession = { id: '0', password: '00'.repeat(16) };

/**
 * Gives the connection a new session, or moves a known one onto it, and completes when the server
 * has. Errors when the server refuses, as for a session that has expired.
 */
export function startSession(
  ask: Ask,
  timeout: number,
  session: KnownSession = newSession,
): Observable<never> {
  return ask(connectRequest(timeout, session)).pipe(take(1), tap(checkGranted), ignoreElements());
}

function connectRequest(timeout: number, { id, password }: KnownSession): Buffer {
  return encodeFrame(
    { int: 0 }, // protocol version
    { long: 0n }, // last zxid seen
    { int: timeout },
    { long: BigInt.asIntN(64, BigInt(`0x${id}`)) },
    { bytes: Buffer.from(password, 'hex') },
    { bool: false }, // a read-only server will not do
  );
}

function checkGranted(frame: Buffer): void {
  const response = decodeFrame(frame);
  response.int(); // protocol version
  const timeout = response.int();
  const sessionId = response.long();
  if (timeout <= 0 || sessionId === 0n) {
    throw new Error('the server refused the session');
  }
}
