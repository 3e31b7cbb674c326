import { Option } from 'commander';
import type { PresetName } from '../../election/PresetName.js';

const names: readonly PresetName[] = [
  'curatorLatch',
  'curatorLock',
  'kazoo',
  'goZookeeper',
  'apache',
  'sequence',
];

/** `--preset`, which says how the candidates are named. */
export function presetOption(usual: PresetName): Option {
  return new Option('--preset <name>', 'whose names the candidates have')
    .choices(names)
    .default(usual);
}
