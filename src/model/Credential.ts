/** An identity that a connection presents, such as scheme `digest` with `user:password`. */
export interface Credential {
  readonly scheme: string;
  readonly credentials: string;
}
