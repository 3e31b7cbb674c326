import type { Wire } from './Wire.js';

/**
 * One of the two clients in a test. The steps of a `Program` run on these two clients, which are
 * also called sides. Each client has its own connection. `session` is the newest session that the
 * server has granted to this client. If the other client has taken over this session, `session` is
 * `nobody`.
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
