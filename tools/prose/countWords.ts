/** Counts the parts with a letter or a digit. Dashes and arrows do not count as words. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
