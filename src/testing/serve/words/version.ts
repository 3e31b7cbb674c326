/** As which release the server behaves. Clients look for the number. */
export const version = '3.8.0-rxzk (in memory)';
