/** What may be written into a znode. Text is stored as UTF-8, `undefined` as no bytes. */
export type Data = string | Uint8Array | undefined;
