import type { ElectionPreset } from '../ElectionPreset.js';
import { byText } from './byText.js';

const numbered = /__lock__(-?\d{10})$/;

/** The names of kazoo's Lock and Election. */
export const kazoo: ElectionPreset = {
  prefix: (uuid) => `${uuid.replaceAll('-', '')}__lock__`,
  sequence: (name) => numbered.exec(name)?.[1] ?? null,
  compare: byText,
};
