/**
 * How long a proxy between two members of an ensemble tries to connect to its target, in ms. A
 * member opens its port for followers only when it becomes the leader. On a busy machine, this can
 * take a second. If the proxy resets the connection of a follower before that, the follower starts
 * another election. But the new leader waits until `initLimit` is over, so each such reset costs
 * ten seconds.
 */
export const peerPatience = 5_000;
