import type { ElectionPreset } from '../ElectionPreset.js';
import { byNumber } from './byNumber.js';

const numbered = /^n_([+-]?\d+)$/;

/** The names of Apache's LeaderElectionSupport, which puts the host name into the data. */
export const apache: ElectionPreset = {
  prefix: () => 'n_',
  sequence: (name) => numbered.exec(name)?.[1] ?? null,
  compare: byNumber,
  foreign: 'refused',
};
