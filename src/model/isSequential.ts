import type { CreateMode } from './CreateMode.js';

/** Whether the server adds a number to the name of a znode that is created in this mode. */
export function isSequential(mode: CreateMode): boolean {
  return mode.endsWith('Sequential');
}
