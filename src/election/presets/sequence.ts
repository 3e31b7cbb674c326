import type { KnownPreset } from './KnownPreset.js';

const numbered = /^(\d{10}|-\d{9,10})$/;

/**
 * The preset for znodes without a prefix in their names. The name of such a znode consists only of
 * the number that the server adds.
 */
export const sequence: KnownPreset = {
  names: /^\d{10}$/,
  preset: {
    prefix: () => '',
    sequence: (name) => (numbered.test(name) ? name : null),
  },
};
