import { Option } from 'commander';
import { presets } from '../../election/presets/presets.js';
import type { PresetName } from '../../election/PresetName.js';

/** The option `--preset`: which rule names the candidates' znodes. `usual` is the default. */
export function presetOption(usual: PresetName): Option {
  return new Option('--preset <name>', 'the client whose naming scheme the candidates use')
    .choices(Object.keys(presets))
    .default(usual);
}
