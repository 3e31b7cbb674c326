/**
 * A version that no znode has. The client renews a lease with a write that must not succeed. With
 * this version, the write always fails. -1 would not work, because -1 means any version.
 */
export const noVersion = -2;
