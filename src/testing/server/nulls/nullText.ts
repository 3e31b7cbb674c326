/** Null in the place of a text. As half of a character, it differs from all texts that clients can send. */
export const nullText = '\ud800';
