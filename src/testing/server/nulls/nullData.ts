/**
 * Stands for the data of a znode if a client wrote null as the data. Some clients distinguish null
 * from empty data.
 */
export const nullData: Buffer = Buffer.alloc(0);
