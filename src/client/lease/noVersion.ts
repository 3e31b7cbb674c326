/** The version of no znode, which a renewal writes: -1 stands for any. */
export const noVersion = -2;
