/** The command's own exit codes; see `docs/cli.md`. */
export const exitCodes = {
  failed: 1,
  usage: 2,
  tryAgain: 3,
  refused: 4,
  /** As `timeout` of the GNU tools ends. */
  notLocked: 124,
  wrapperFailed: 125,
} as const;
