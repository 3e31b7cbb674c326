/**
 * The size of a new buffer of a `Writer`, in bytes. If more bytes are unsent, the `Writer` gets a
 * larger buffer.
 */
export const slabSize: number = 16 * 1024;
