import type { Names } from './Names.js';

/** Creates the names for a program. `base` is the zxid of the creation of the program's root. */
export function createNames(base: number): Names {
  const sessions: string[] = ['0'];
  return {
    zxid(value) {
      if (value <= 0) return value;
      return value < base ? 'old' : `base+${String(value - base)}`;
    },
    session(id) {
      if (!sessions.includes(id)) sessions.push(id);
      return `session ${String(sessions.indexOf(id))}`;
    },
  };
}
