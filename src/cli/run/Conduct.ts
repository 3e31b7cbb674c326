/**
 * How a command reacts to signals and failures:
 *
 * - `request`: a signal ends it with a failure.
 * - `wait`: a signal ends it with a failure. It prints what happens to its session.
 * - `stream`: a signal ends it successfully. It prints what happens to its session.
 * - `wrapper`: it runs another command, and handles signals itself. Its own failures have other
 *   exit codes than the failures of the other command. It prints what happens to its session.
 */
export type Conduct = 'request' | 'wait' | 'stream' | 'wrapper';
