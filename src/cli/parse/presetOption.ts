import { Option } from 'commander';
import { presets } from '../../election/presets/presets.js';
import type { PresetName } from '../../election/PresetName.js';

/** `--preset`, which says how the candidates are named. */
export function presetOption(usual: PresetName): Option {
  return new Option('--preset <name>', 'whose names the candidates have')
    .choices(Object.keys(presets))
    .default(usual);
}
