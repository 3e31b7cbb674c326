/**
 * This text stands for null where the code expects a text. It is half of a character. A client
 * cannot send half of a character, so no text of a client equals `nullText`.
 */
export const nullText = '\ud800';
