import { checkKeys } from '../../model/checks/checkKeys.js';
import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import { checkFunction } from '../../model/checks/checkFunction.js';
import type { ElectionPreset } from '../ElectionPreset.js';
import type { PresetName } from '../PresetName.js';
import { bySequence } from './bySequence.js';
import { presets } from './presets.js';

const sample = '00000000-0000-0000-0000-000000000000';

/** The preset of that name, or one of the caller's own when it holds together, complete. */
export function presetOf(preset: PresetName | ElectionPreset): Required<ElectionPreset> {
  const found = typeof preset === 'string' ? named(preset) : checked(preset);
  return { compare: bySequence, data: (id) => id, foreign: 'ignored', ...found };
}

function named(name: PresetName): ElectionPreset {
  if (Object.hasOwn(presets, name)) return presets[name].preset;
  const names = Object.keys(presets).join(', ');
  throw new InvalidArgumentError('preset', `must be one of ${names}, or your own`, name);
}

/** A candidate that did not find itself in the list would join again and again. */
function checked(preset: ElectionPreset): ElectionPreset {
  checkKeys('preset', preset, ['prefix', 'sequence', 'compare', 'data', 'foreign']);
  const prefix = checkFunction('preset.prefix', preset.prefix)(sample);
  if (prefix.includes('/')) throw new InvalidArgumentError('prefix', 'must have no slash', prefix);
  checkFunction('preset.sequence', preset.sequence);
  for (const number of ['0000000000', '-2147483648']) {
    const name = prefix + number;
    if (preset.sequence(name) === null) {
      throw new InvalidArgumentError('preset', 'must know the names that it gives', name);
    }
  }
  return preset;
}
