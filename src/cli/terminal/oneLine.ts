/** A message without line breaks. */
export function oneLine(message: string): string {
  // Trims each line by itself: one expression for breaks and the spaces around them takes quadratic
  // time in spaces.
  return message
    .split(/[\r\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
}
