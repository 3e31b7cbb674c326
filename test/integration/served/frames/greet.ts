import type { Session } from './Actor.js';
import { connectFrame } from './connectFrame.js';
import { openWire } from './openWire.js';
import type { Connect } from './Program.js';
import type { Wire } from './Wire.js';

/** The result of the attempt to open a session on a new connection. */
export interface Greeted {
  readonly wire: Wire;
  /** `null` if the server has granted no session. */
  readonly session: Session | null;
  readonly reply: 'none' | 'silence' | { readonly timeout: number; readonly length: number };
}

/** Opens a connection and asks for a session. */
export async function greet(port: number, how: Connect, asked: Session): Promise<Greeted> {
  const wire = await openWire(port);
  wire.send(connectFrame(how, asked));
  const isAnswered = await wire.until(() => wire.frames.length > 0);
  const frame = wire.frames.shift();
  if (frame === undefined) {
    return { wire, session: null, reply: isAnswered ? 'none' : 'silence' };
  }
  const timeout = frame.readInt32BE(4);
  const id = frame.toString('hex', 8, 16).replace(/^0+(?=.)/, '');
  const session = id === '0' ? null : { id, password: frame.toString('hex', 20, 36) };
  return { wire, session, reply: { timeout, length: frame.length } };
}

/** The settings of a usual connection that asks for a new session. */
export const usual: Connect = {
  do: 'connect',
  session: 'new',
  password: 'right',
  lastZxid: 'none',
  timeout: 30_000,
  readOnly: false,
  cut: 0,
};

/** The id and the password of a client that asks for a new session. */
export const nobody: Session = { id: '0', password: '00'.repeat(16) };
