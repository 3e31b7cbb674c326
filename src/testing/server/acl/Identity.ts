/** An identity within a scheme, such as `digest` with `user:base64-of-sha1`. */
export interface Identity {
  readonly scheme: string;
  readonly id: string;
}
