/** The exit codes for failures of `rxzk` itself. `docs/cli.md` explains them. */
export const exitCodes = {
  failed: 1,
  usage: 2,
  tryAgain: 3,
  refused: 4,
  /** The GNU command `timeout` uses the code 124 too, when its time is over. */
  notLocked: 124,
  wrapperFailed: 125,
} as const;
