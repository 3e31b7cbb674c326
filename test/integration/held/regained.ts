import { eventually } from '../support/eventually.js';
import type { Held } from './hold.js';

/** Waits until the holder has been suspended and has become leader again. */
export async function regained({ standings }: Held): Promise<void> {
  await eventually(() => {
    const roles = standings.values.map(({ role }) => role);
    return roles.includes('suspended') && roles.at(-1) === 'leader';
  });
}
