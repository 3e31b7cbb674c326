/** The exit codes for failures of `rxzk` itself. `docs/cli.md` explains them. */
export const exitCodes = {
  failed: 1,
  usage: 2,
  tryAgain: 3,
  refused: 4,
  /** The command `timeout` of the GNU tools has the same exit code. */
  notLocked: 124,
  wrapperFailed: 125,
} as const;
