/**
 * An identity that a connection has at the server. The client has presented this identity, or the
 * identity is the address of the client.
 */
export interface Identity {
  readonly scheme: string;
  readonly id: string;
}
