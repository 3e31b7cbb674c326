/** The size of a writer's buffer, in bytes. If one turn writes more, the buffer grows. */
export const slabSize: number = 16 * 1024;
