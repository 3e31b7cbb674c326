/**
 * A version that no znode has. To renew a lease, the client sends a write with this version. The
 * server refuses the write, as the client intends, and the znode does not change. -1 would not
 * work, because -1 means any version.
 */
export const noVersion = -2;
