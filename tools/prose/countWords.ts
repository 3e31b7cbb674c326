/**
 * Counts the words of a text. A word has a letter or a digit, so dashes and arrows do not count.
 */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
