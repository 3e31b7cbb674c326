/**
 * How a command reacts to signals and failures. A `request` gives up. A `wait` gives up too, and
 * reports what happens to its session. A `stream` ends successfully, and reports what happens to
 * its session. A `wrapper` leaves signals to its work. Its own failures differ from the failures of
 * the command that it runs.
 */
export type Conduct = 'request' | 'wait' | 'stream' | 'wrapper';
