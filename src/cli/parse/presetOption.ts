import { Option } from 'commander';
import { presets } from '../../election/presets/presets.js';
import type { PresetName } from '../../election/PresetName.js';

/**
 * The option `--preset`. A preset is a rule for the names of the candidates' znodes. The parameter
 * `usual` of this function is the preset that `rxzk` uses without the option.
 */
export function presetOption(usual: PresetName): Option {
  return new Option('--preset <name>', 'the client whose naming scheme the candidates use')
    .choices(Object.keys(presets))
    .default(usual);
}
