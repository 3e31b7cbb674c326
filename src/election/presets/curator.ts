import { byText } from './byText.js';
import type { KnownPreset } from './KnownPreset.js';

/**
 * The names that Curator's recipes give to znodes. Each name contains the word `latch-` or `lock-`.
 * Curator orders the znodes by the text after the last occurrence of this word in the name. Curator
 * also accepts a znode without this word in its name, and orders this znode by its whole name.
 */
export function curator(word: 'latch-' | 'lock-'): KnownPreset {
  return {
    names: new RegExp(`^_c_[\\da-f-]{36}-${word}\\d{10}$`),
    preset: {
      prefix: (uuid) => `_c_${uuid}-${word}`,
      sequence: (name) =>
        name.includes(word) ? name.slice(name.lastIndexOf(word) + word.length) : name,
      compare: byText,
    },
  };
}
