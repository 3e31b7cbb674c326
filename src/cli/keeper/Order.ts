/** An order to the keeper of a command. */
export type Order =
  /** Starts the command; `left` is what is left of the lease, in ms. */
  | { readonly type: 'start'; readonly token: number; readonly left: number }
  | { readonly type: 'lease'; readonly left: number }
  /** Sends the signal, and SIGKILL after the grace. */
  | { readonly type: 'stop'; readonly signal: NodeJS.Signals };
