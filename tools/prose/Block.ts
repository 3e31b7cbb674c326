/**
 * A piece of text with its own sentences, such as a paragraph, an item of a list or a message. No
 * sentence continues in the next block.
 */
export interface Block {
  /** The line number of the first line of the block in the file. */
  readonly line: number;
  /**
   * A heading or a cell of a table is a label. A label does not have to be a sentence, and has no
   * word limit. All other text is running text.
   */
  readonly kind: 'running' | 'label';
  /** The lines of the block, without the marks of a comment, of a list item or of a heading. */
  readonly text: string;
}
