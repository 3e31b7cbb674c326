import { byNumber } from './byNumber.js';
import type { KnownPreset } from './KnownPreset.js';

const numbered = /^.*(?:lock-|__)([+-]?\d+)$/;

/**
 * The names that go-zookeeper's Lock gives to znodes. These znodes have no data. The Lock also
 * accepts the znodes of kazoo as candidates.
 */
export const goZookeeper: KnownPreset = {
  names: /^_c_[\da-f]{32}-lock-\d{10}$/,
  preset: {
    prefix: (uuid) => `_c_${uuid.replaceAll('-', '')}-lock-`,
    sequence: (name) => numbered.exec(name)?.[1] ?? null,
    compare: byNumber,
    data: () => '',
    foreign: 'refused',
  },
};
