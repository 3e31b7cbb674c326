import type { MemorySession } from './MemorySession.js';

/** The id and the password of the session of that number, as a test knows them beforehand. */
export function countedName(number: number): Pick<MemorySession, 'id' | 'password'> {
  const id = (0x1000_0000_0000 + number).toString(16);
  return { id, password: id.padStart(32, '0') };
}
