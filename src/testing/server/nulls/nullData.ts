/**
 * The data of a znode, if a client wrote null as the data. This buffer is empty, but it is a
 * separate object, because some clients distinguish null from empty data.
 */
export const nullData: Buffer = Buffer.alloc(0);
