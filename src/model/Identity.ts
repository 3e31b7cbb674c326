/** Who a connection is for the server: one of the identities that it has presented, or its address. */
export interface Identity {
  readonly scheme: string;
  readonly id: string;
}
