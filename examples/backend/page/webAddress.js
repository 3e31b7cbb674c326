/**
 * Returns an address that is safe in an HTML link. Returns `null` if the text is not an address, or
 * if the browser would run the text as a script.
 */
export function webAddress(text) {
  if (!URL.canParse(text)) return null;
  return ['http:', 'https:'].includes(new URL(text).protocol) ? text : null;
}
