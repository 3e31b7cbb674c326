/**
 * An order that `rxzk` sends to the keeper. The keeper is the process that starts and stops the
 * user's command.
 */
export type Order =
  /** Starts the command. `left` is the remaining time of the lease, in ms. */
  | { readonly type: 'start'; readonly token: number; readonly left: number }
  | { readonly type: 'lease'; readonly left: number }
  /**
   * Sends the signal to the command. If the command still runs after the grace time, sends SIGKILL.
   */
  | { readonly type: 'stop'; readonly signal: NodeJS.Signals };
