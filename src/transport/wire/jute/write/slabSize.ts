/**
 * The size of a writer's buffer, in bytes. If the client writes more in one turn of the event loop,
 * the buffer grows.
 */
export const slabSize: number = 16 * 1024;
