import { checkPath } from '../../model/checks/checkPath.js';

/** Whether a znode can have this path. */
export function isValidPath(path: string): boolean {
  try {
    checkPath(path);
    return true;
  } catch {
    return false;
  }
}
