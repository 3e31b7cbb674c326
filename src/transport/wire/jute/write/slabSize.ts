/** The smallest size of the buffer of a `Writer`, in bytes. */
export const slabSize: number = 16 * 1024;
