import type { KnownPreset } from './KnownPreset.js';

const numbered = /^(\d{10}|-\d{9,10})$/;

/** The preset whose names are only the number from the server. */
export const sequence: KnownPreset = {
  names: /^\d{10}$/,
  preset: {
    prefix: () => '',
    sequence: (name) => (numbered.test(name) ? name : null),
  },
};
