/**
 * An identity of a client: a scheme and an id. For example, the scheme `digest` has ids such as
 * `user:base64-of-sha1`.
 */
export interface Identity {
  readonly scheme: string;
  readonly id: string;
}
