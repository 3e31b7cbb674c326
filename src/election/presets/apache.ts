import { byNumber } from './byNumber.js';
import type { KnownPreset } from './KnownPreset.js';

const numbered = /^n_([+-]?\d+)$/;

/**
 * The names that LeaderElectionSupport of Apache ZooKeeper gives to znodes. LeaderElectionSupport
 * writes the host name into the data of its znodes.
 */
export const apache: KnownPreset = {
  names: /^n_\d+$/,
  preset: {
    prefix: () => 'n_',
    sequence: (name) => numbered.exec(name)?.[1] ?? null,
    compare: byNumber,
    foreign: 'refused',
  },
};
