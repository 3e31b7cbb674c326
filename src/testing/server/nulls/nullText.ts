/**
 * A client may send null in place of a text. In the code of the server, `nullText` stands for this
 * null. `nullText` is a single surrogate: in UTF-16, one character can consist of two surrogates. A
 * client cannot send a single surrogate, so no text of a client equals `nullText`.
 */
export const nullText = '\ud800';
