/**
 * The release that this server imitates. Clients look for the version number at the start of this
 * text.
 */
export const version = '3.8.0-rxzk (in memory)';
