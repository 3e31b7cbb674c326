import type { MemorySession } from './MemorySession.js';

/**
 * Returns the id and the password of the session with this number. Both contain the number, so a
 * test knows both beforehand.
 */
export function countedName(number: number): Pick<MemorySession, 'id' | 'password'> {
  const id = (0x1000_0000_0000 + number).toString(16);
  return { id, password: id.padStart(32, '0') };
}
