/**
 * Stands for null where the code expects a text. It is half of a character. Clients cannot send
 * such a text, so it differs from all their texts.
 */
export const nullText = '\ud800';
