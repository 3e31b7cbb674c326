import type { Names } from './Names.js';

/**
 * Creates the names that replace the zxids and the session ids in the results of a program. `base`
 * is the zxid of the write that created the root znode of the program.
 */
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
