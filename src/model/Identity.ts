/** The identity of a connection for the server: one that it has presented, or its address. */
export interface Identity {
  readonly scheme: string;
  readonly id: string;
}
