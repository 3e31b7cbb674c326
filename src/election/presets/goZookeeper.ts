import type { ElectionPreset } from '../ElectionPreset.js';
import { byNumber } from './byNumber.js';

const numbered = /^.*(?:lock-|__)([+-]?\d+)$/;

/** The names of go-zookeeper's Lock, which holds no data and takes those of kazoo for candidates too. */
export const goZookeeper: ElectionPreset = {
  prefix: (uuid) => `_c_${uuid.replaceAll('-', '')}-lock-`,
  sequence: (name) => numbered.exec(name)?.[1] ?? null,
  compare: byNumber,
  data: () => '',
  foreign: 'refused',
};
