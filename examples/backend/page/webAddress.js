/**
 * Returns the text if it is an HTTP address, and `null` if it is not. A link to any other address,
 * such as `javascript:…`, could run a script.
 */
export function webAddress(text) {
  if (!URL.canParse(text)) return null;
  return ['http:', 'https:'].includes(new URL(text).protocol) ? text : null;
}
