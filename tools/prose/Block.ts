/** A piece of text that is read on its own, such as a paragraph, an item of a list or a message. */
export interface Block {
  /** The line of the file in which it begins. */
  readonly line: number;
  /** A label is a heading or a cell of a table: it need not be a sentence, and has no limit of words. */
  readonly kind: 'running' | 'label';
  /** Its lines, without what marks them as a comment, an item or a heading. */
  readonly text: string;
}
