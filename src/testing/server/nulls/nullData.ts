/**
 * The data of a znode that a client wrote with null. Some clients distinguish null from empty data.
 */
export const nullData: Buffer = Buffer.alloc(0);
