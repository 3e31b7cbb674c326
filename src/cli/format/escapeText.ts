/**
 * Escapes a text with the escape sequences of JSON. Afterwards the text is on one line, cannot
 * control the terminal, and hides nothing from a reader. Escapes control characters, characters
 * that change the text direction, invisible characters, and halves of characters (surrogates). Does
 * not escape characters that join letters or emoji, or that choose the look of an emoji.
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
