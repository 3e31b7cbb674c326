import { presets } from '../../election/presets/presets.js';
import type { PresetName } from '../../election/PresetName.js';

/**
 * Returns the number of names per preset. Each preset has its own form of names for the znodes of
 * candidates. For each preset, the function counts the names in the form of this preset. All other
 * names count for `other`.
 */
export function namesInUse(names: readonly string[]): ReadonlyMap<PresetName | 'other', number> {
  const counts = new Map<PresetName | 'other', number>();
  for (const name of names) {
    const preset = presetOf(name);
    counts.set(preset, (counts.get(preset) ?? 0) + 1);
  }
  return counts;
}

function presetOf(name: string): PresetName | 'other' {
  const known = Object.keys(presets) as PresetName[];
  return known.find((preset) => presets[preset].names.test(name)) ?? 'other';
}
