/**
 * Text on one line that does nothing to a terminal and hides nothing from a reader, escaped as JSON
 * would: controls, what turns the direction of text, what has no shape, halves of characters. What joins
 * letters and pictures stays.
 */
export function escapeText(text: string): string {
  return text.replace(
    /(?!\u200c|\u200d|\ufe0e|\ufe0f)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_C}\p{DI}\ufff9-\ufffb]/gu,
    (character) => escapes[character] ?? character.replace(/[^]/g, escapeUnit),
  );
}

const escapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
