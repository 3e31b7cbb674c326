/** Returns a message without line breaks. */
export function oneLine(message: string): string {
  // A single regular expression for line breaks and the spaces around them would be shorter. But it
  // would need quadratic time for a text with many spaces.
  return message
    .split(/[\r\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
}
