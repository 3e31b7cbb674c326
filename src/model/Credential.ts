/**
 * An identity that the client presents to a server, such as the scheme `digest` with the
 * credentials `user:password`.
 */
export interface Credential {
  readonly scheme: string;
  readonly credentials: string;
}
