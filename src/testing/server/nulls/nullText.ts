/**
 * Stands for null where the code expects a text. The text is half of a character. Clients cannot
 * send such a text, so no text of a client equals `nullText`.
 */
export const nullText = '\ud800';
