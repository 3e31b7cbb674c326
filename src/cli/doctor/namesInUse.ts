import { presets } from '../../election/presets/presets.js';
import type { PresetName } from '../../election/PresetName.js';

/**
 * Each preset has its own form of names for the znodes of candidates. For each preset, counts the
 * names that have the form of this preset. `other` counts the names that have the form of no
 * preset.
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
