/** Data to write into a znode. Text is stored as UTF-8, and `undefined` as no bytes. */
export type Data = string | Uint8Array | undefined;
