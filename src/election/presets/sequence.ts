import type { KnownPreset } from './KnownPreset.js';

const numbered = /^(\d{10}|-\d{9,10})$/;

/** Bare numbers. */
export const sequence: KnownPreset = {
  names: /^\d{10}$/,
  preset: {
    prefix: () => '',
    sequence: (name) => (numbered.test(name) ? name : null),
  },
};
