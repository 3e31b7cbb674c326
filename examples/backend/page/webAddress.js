/** An address that may become a link; `null` for one that would run as a script, or that is none. */
export function webAddress(text) {
  if (!URL.canParse(text)) return null;
  return ['http:', 'https:'].includes(new URL(text).protocol) ? text : null;
}
