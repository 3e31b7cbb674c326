import type { Followed } from './Actor.js';

/** Leaves out all but the newest of what each stream has emitted. */
export function newest(all: readonly Followed[]): readonly Followed[] {
  return all.map(({ name, emitted }) => ({ name, emitted: emitted.slice(-1) }));
}
