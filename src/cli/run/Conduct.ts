/**
 * How a command reacts to signals and failures:
 *
 * - `request`: a signal ends the command with a failure.
 * - `wait`: a signal ends the command with a failure, as for `request`.
 * - `stream`: a signal ends the command successfully.
 * - `wrapper`: `rxzk` runs a command of the user, and passes signals on to this command. A failure
 *   of `rxzk` gets an exit code such as 125, which the user's command seldom uses.
 *
 * A command prints what happens to its session, unless it has the conduct `request`.
 */
export type Conduct = 'request' | 'wait' | 'stream' | 'wrapper';
