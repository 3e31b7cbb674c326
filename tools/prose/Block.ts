/**
 * A piece of text that is checked separately, such as a paragraph, an item of a list or a message.
 */
export interface Block {
  /** The number of its first line in the file. */
  readonly line: number;
  /**
   * A label is a heading or a cell of a table. It need not be a sentence, and has no word limit.
   */
  readonly kind: 'running' | 'label';
  /** Its lines, without the marks of a comment, of an item or of a heading. */
  readonly text: string;
}
