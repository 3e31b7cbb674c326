/**
 * How long a proxy between two members of an ensemble tries to connect to its target, in ms. A
 * member opens its port for followers only when it becomes the leader. On a busy machine, this can
 * take a second. If the proxy resets the connection of a follower before that, the follower starts
 * another election. But the leader of the first election still waits until `initLimit` is over, so
 * each such reset costs five seconds. A longer time would cost more: if a follower connects to a
 * leader that has ended, the follower notices this only after this time.
 */
export const peerPatience = 2_000;
