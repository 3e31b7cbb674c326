/** The keeper's report when the command has ended, or could not be started. */
export type Report =
  /** The code is the same as in a shell: 128 or more for an end by a signal. */
  | { readonly type: 'ended'; readonly exitCode: number }
  /** It was stopped because the lease was over. */
  | { readonly type: 'lapsed' }
  /** It was never started; the code is 126 or 127. */
  | { readonly type: 'failed'; readonly exitCode: number; readonly reason: string };
