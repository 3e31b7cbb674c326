import type { PresetName } from '../PresetName.js';
import { apache } from './apache.js';
import { curator } from './curator.js';
import { goZookeeper } from './goZookeeper.js';
import { kazoo } from './kazoo.js';
import type { KnownPreset } from './KnownPreset.js';
import { sequence } from './sequence.js';

/** The presets of this package. The command `rxzk` lists the presets in this order. */
export const presets: Readonly<Record<PresetName, KnownPreset>> = {
  curatorLatch: curator('latch-'),
  curatorLock: curator('lock-'),
  kazoo,
  goZookeeper,
  apache,
  sequence,
};
