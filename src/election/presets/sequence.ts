import type { ElectionPreset } from '../ElectionPreset.js';

const numbered = /^(\d{10}|-\d{9,10})$/;

/** Bare numbers. */
export const sequence: ElectionPreset = {
  prefix: () => '',
  sequence: (name) => (numbered.test(name) ? name : null),
};
