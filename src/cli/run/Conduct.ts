/**
 * How a command meets a signal and trouble. A `request` gives up. A `wait` gives up too, and reports what happens to its
 * session. A `stream` ends well, and tells of
 * what happens to its session. A `wrapper` leaves signals to its work and sets its failures apart from
 * those of the command that it runs.
 */
export type Conduct = 'request' | 'wait' | 'stream' | 'wrapper';
