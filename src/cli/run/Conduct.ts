/**
 * How a command reacts to signals and failures:
 *
 * - `request`: a signal ends the command with a failure.
 * - `wait`: a signal ends the command with a failure. The command prints what happens to its
 *   session.
 * - `stream`: a signal ends the command successfully. The command prints what happens to its
 *   session.
 * - `wrapper`: the command runs a command of the user, and handles signals itself. Its own failures
 *   have other exit codes than the failures of the user's command. It also prints what happens to
 *   its session.
 */
export type Conduct = 'request' | 'wait' | 'stream' | 'wrapper';
