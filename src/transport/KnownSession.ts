/**
 * A session that a server has granted. To resume the session, a client sends `id` and `password`.
 */
export interface KnownSession {
  /** The id as an unsigned number, in hexadecimal text without leading zeros. */
  readonly id: string;
  /** The password of 16 bytes, as hexadecimal text. */
  readonly password: string;
}
