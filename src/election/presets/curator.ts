import type { ElectionPreset } from '../ElectionPreset.js';
import { byText } from './byText.js';

/**
 * The names of Curator's recipes, which differ in one word. It orders by the text after the last such
 * word, and counts a child without it too, by its whole name.
 */
export function curator(word: 'latch-' | 'lock-'): ElectionPreset {
  return {
    prefix: (uuid) => `_c_${uuid}-${word}`,
    sequence: (name) =>
      name.includes(word) ? name.slice(name.lastIndexOf(word) + word.length) : name,
    compare: byText,
  };
}
