import type { Wire } from './Wire.js';

/** One of the two sides of a program. Each side has its own connection and its newest session. */
export interface Actor {
  wire: Wire;
  session: Session;
}

/** A session that the server has granted. The id and the password are in hexadecimal digits. */
export interface Session {
  readonly id: string;
  readonly password: string;
}
