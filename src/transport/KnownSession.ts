/** A session that a server has granted: with id and password another connection resumes it. */
export interface KnownSession {
  /** Hexadecimal text, unsigned, without leading zeros. */
  readonly id: string;
  /** Sixteen bytes as hexadecimal text. */
  readonly password: string;
}
