/**
 * A version that no znode has. The renewal of a lease is a write with this version, so the write
 * always fails. -1 would not work, because -1 means any version.
 */
export const noVersion = -2;
