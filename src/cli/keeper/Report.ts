/**
 * A report that the keeper sends to `rxzk`. The keeper is the process that starts and stops the
 * user's command.
 */
export type Report =
  /**
   * The command has ended. The code is the same as in a shell: more than 128 if a signal has ended
   * the command.
   */
  | { readonly type: 'ended'; readonly exitCode: number }
  /** The lease was over, so the keeper sent a signal to the command. Then the command ended. */
  | { readonly type: 'lapsed' }
  /** The command could not be started. The code is 126 or 127, as in a shell. */
  | { readonly type: 'failed'; readonly exitCode: number; readonly reason: string };
