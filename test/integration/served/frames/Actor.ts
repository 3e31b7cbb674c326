import type { Wire } from './Wire.js';

/** One of the two sides of a program: a connection, and the session that it has or had. */
export interface Actor {
  wire: Wire;
  session: Session;
}

/** A session as the server has granted it. Both values are hexadecimal. */
export interface Session {
  readonly id: string;
  readonly password: string;
}
