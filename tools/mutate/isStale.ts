import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edit } from './Mutation.js';

/**
 * Returns whether an edit is stale. An edit is stale if `file` does not contain `text` exactly
 * once.
 */
export function isStale(root: string, { file, text }: Edit): boolean {
  const path = join(root, file);
  return !existsSync(path) || readFileSync(path, 'utf8').split(text).length !== 2;
}
