import type { Followed } from './Actor.js';

/** Keeps only the newest emission of each stream. */
export function newest(all: readonly Followed[]): readonly Followed[] {
  return all.map(({ name, emitted }) => ({ name, emitted: emitted.slice(-1) }));
}
