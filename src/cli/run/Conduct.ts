/**
 * How a command reacts to signals and failures:
 *
 * - `request`: a signal ends the command with a failure. `rxzk` does not print what happens to its
 *   session.
 * - `wait`: a signal ends the command with a failure. `rxzk` prints what happens to its session.
 * - `stream`: a signal ends the command with the exit code 0, as a success.
 * - `wrapper`: `rxzk` runs a command of the user, and passes signals on to this command. A failure
 *   of `rxzk` gets an exit code such as 125, which the user's command seldom uses.
 *
 * With `stream` and `wrapper`, `rxzk` prints what happens to its session, as with `wait`.
 */
export type Conduct = 'request' | 'wait' | 'stream' | 'wrapper';
