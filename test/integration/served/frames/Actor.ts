import type { Wire } from './Wire.js';

/**
 * One of the two sides of a program. Each side has its own connection. `session` is the newest
 * session that the server has granted to this side. If the other side has taken over this session,
 * `session` is `nobody`.
 */
export interface Actor {
  wire: Wire;
  session: Session;
}

/** A session that the server has granted. The id and the password are in hexadecimal digits. */
export interface Session {
  readonly id: string;
  readonly password: string;
}
