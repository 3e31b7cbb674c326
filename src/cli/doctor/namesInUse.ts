import type { PresetName } from '../../election/PresetName.js';

/** By the whole name, where a preset reads no more than the end of it. */
const patterns: Readonly<Record<PresetName, RegExp>> = {
  curatorLatch: /^_c_[\da-f-]{36}-latch-\d{10}$/,
  curatorLock: /^_c_[\da-f-]{36}-lock-\d{10}$/,
  goZookeeper: /^_c_[\da-f]{32}-lock-\d{10}$/,
  kazoo: /^[\da-f]{32}__lock__\d{10}$/,
  apache: /^n_\d+$/,
  sequence: /^\d{10}$/,
};

/** How many children are named as each client names its candidates; `other` are of none. */
export function namesInUse(names: readonly string[]): ReadonlyMap<PresetName | 'other', number> {
  const counts = new Map<PresetName | 'other', number>();
  for (const name of names) {
    const preset = presetOf(name);
    counts.set(preset, (counts.get(preset) ?? 0) + 1);
  }
  return counts;
}

function presetOf(name: string): PresetName | 'other' {
  const known = Object.keys(patterns) as PresetName[];
  return known.find((preset) => patterns[preset].test(name)) ?? 'other';
}
