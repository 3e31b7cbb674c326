import { ignoreElements, take, tap, type Observable } from 'rxjs';
import type { Ask } from './Ask.js';
import { decodeFrame } from './decodeFrame.js';
import { encodeFrame } from './encodeFrame.js';

/** Makes the connection a new session, and completes when the server has it. */
export function openSession(ask: Ask, timeout: number): Observable<never> {
  return ask(connectRequest(timeout)).pipe(take(1), tap(checkGranted), ignoreElements());
}

function connectRequest(timeout: number): Buffer {
  return encodeFrame(
    { int: 0 }, // protocol version
    { long: 0n }, // last zxid seen
    { int: timeout },
    { long: 0n }, // session id: a new one
    { bytes: Buffer.alloc(16) }, // session password
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
