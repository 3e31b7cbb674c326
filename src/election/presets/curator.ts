import { byText } from './byText.js';
import type { KnownPreset } from './KnownPreset.js';

/**
 * The names of Curator's recipes. They contain the word `latch-` or `lock-`. Curator orders the
 * children by the text after the last such word. Curator also accepts a child without this word in
 * its name. The order then uses the whole name.
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
