/** A message without line breaks. */
export function oneLine(message: string): string {
  // Each line by itself: one expression for the breaks and the spaces around them is quadratic in spaces.
  return message
    .split(/[\r\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
}
