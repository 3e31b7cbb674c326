import { byText } from './byText.js';
import type { KnownPreset } from './KnownPreset.js';

const numbered = /__lock__(-?\d{10})$/;

/** The names that kazoo's Lock and Election give to znodes. */
export const kazoo: KnownPreset = {
  names: /^[\da-f]{32}__lock__\d{10}$/,
  preset: {
    prefix: (uuid) => `${uuid.replaceAll('-', '')}__lock__`,
    sequence: (name) => numbered.exec(name)?.[1] ?? null,
    compare: byText,
  },
};
