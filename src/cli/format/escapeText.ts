/** Text on one line that does nothing to a terminal: control characters as JSON writes them. */
export function escapeText(text: string): string {
  return text.replace(
    // eslint-disable-next-line no-control-regex -- those are what it is about
    /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    (character) =>
      escapes[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const escapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
