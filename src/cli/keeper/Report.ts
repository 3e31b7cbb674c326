/** What the keeper of a command tells when the command has ended, or could not be started. */
export type Report =
  /** As a shell gives the code: 128 and more for an end by a signal. */
  | { readonly type: 'ended'; readonly exitCode: number }
  /** It was stopped because the lease was over. */
  | { readonly type: 'lapsed' }
  /** It was never started; the code is 126 or 127. */
  | { readonly type: 'failed'; readonly exitCode: number; readonly reason: string };
