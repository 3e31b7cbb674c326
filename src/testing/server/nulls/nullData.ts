/** The data of a znode that was written with null. For some clients, null is not the same as no bytes. */
export const nullData: Buffer = Buffer.alloc(0);
