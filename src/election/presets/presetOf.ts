import { checkKeys } from '../../model/checks/checkKeys.js';
import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import { checkOneOf } from '../../model/checks/checkOneOf.js';
import { checkPath } from '../../model/checks/checkPath.js';
import { checkSync } from '../../model/checks/checkSync.js';
import { checkText } from '../../model/checks/checkText.js';
import { shown } from '../../model/checks/shown.js';
import type { ElectionPreset } from '../ElectionPreset.js';
import type { PresetName } from '../PresetName.js';
import { bySequence } from './bySequence.js';
import { presets } from './presets.js';

const sample = '00000000-0000-0000-0000-000000000000';

/**
 * Returns a preset, with all missing settings filled in. If `preset` is a name, the function looks
 * up the preset with this name. If `preset` is an object, the function checks this object.
 */
export function presetOf(preset: PresetName | ElectionPreset): Required<ElectionPreset> {
  const found = typeof preset === 'string' ? named(preset) : checked(preset);
  return { compare: bySequence, data: (id) => id, foreign: 'ignored', ...found };
}

function named(name: PresetName): ElectionPreset {
  const names = Object.keys(presets) as readonly PresetName[];
  return presets[
    checkOneOf('preset', name, names, `must be one of ${names.join(', ')}, or your own`)
  ].preset;
}

/**
 * Checks a preset that the caller has written. The function `sequence` of the preset must not
 * return `null` for a name that begins with the result of `prefix`. Otherwise a candidate would not
 * find itself in the list of candidates, and would join again and again.
 */
function checked(preset: ElectionPreset): ElectionPreset {
  const { compare, data, foreign } = checkKeys('preset', preset, [
    'prefix',
    'sequence',
    'compare',
    'data',
    'foreign',
  ]);
  const prefix = checkSync('preset.prefix', preset.prefix)(sample);
  checkText('preset.prefix(uuid)', prefix, 0);
  if (prefix.includes('/')) throw new InvalidArgumentError('prefix', 'must have no slash', prefix);
  checkPath(`/${prefix}0`, false, 'preset.prefix(uuid)');
  checkSync('preset.sequence', preset.sequence);
  if (data !== undefined) checkSync('preset.data', data);
  if (foreign !== undefined) checkOneOf('preset.foreign', foreign, ['ignored', 'refused']);
  const parts = ['0000000000', '-2147483648'].map((number) => sequenceOf(preset, prefix + number));
  if (compare !== undefined) checkOrder(checkSync('preset.compare', compare), parts);
  return preset;
}

function sequenceOf(preset: ElectionPreset, name: string): string {
  const part = preset.sequence(name);
  if (part !== null) return checkText('preset.sequence(name)', part, 0);
  throw new InvalidArgumentError(
    'preset',
    'must return a sequence for the names that start with its prefix',
    name,
  );
}

/**
 * Checks that `compare` returns a number. If `compare` returned no number, there would be no order,
 * and each candidate would find itself first in the list.
 */
function checkOrder(
  compare: (a: string, b: string) => number,
  [a = '', b = '']: readonly string[],
): void {
  const order = compare(a, b);
  if (typeof order === 'number' && !Number.isNaN(order)) return;
  throw new InvalidArgumentError('preset.compare(a, b)', 'must be a number', shown(order));
}
