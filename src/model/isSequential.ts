import type { CreateMode } from './CreateMode.js';

/** Whether the server adds a number to the name of a new znode in this mode. */
export function isSequential(mode: CreateMode): boolean {
  return mode.endsWith('Sequential');
}
