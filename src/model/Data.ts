/**
 * Data to write into a znode. The client encodes a string as UTF-8. For `undefined`, the client
 * writes data of 0 bytes.
 */
export type Data = string | Uint8Array | undefined;
