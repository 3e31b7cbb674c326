import { eventually } from '../support/eventually.js';
import type { Held } from './hold.js';

/** Waits until the holder is suspended and then leads again. */
export async function regained({ standings }: Held): Promise<void> {
  await eventually(() => {
    const roles = standings.values.map(({ role }) => role);
    return roles.includes('suspended') && roles.at(-1) === 'leader';
  });
}
