/** The release that this server imitates. Clients look for the number at the start. */
export const version = '3.8.0-rxzk (in memory)';
