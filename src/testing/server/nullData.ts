/** The data of a znode that was written with null, which clients may tell from no bytes. */
export const nullData: Buffer = Buffer.alloc(0);
