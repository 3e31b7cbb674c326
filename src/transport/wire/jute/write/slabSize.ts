/** How many bytes a writer holds, until one turn needs more. */
export const slabSize: number = 16 * 1024;
