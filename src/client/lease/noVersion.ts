/** A version that no znode has, for renewals. It is not -1, because -1 means any version. */
export const noVersion = -2;
