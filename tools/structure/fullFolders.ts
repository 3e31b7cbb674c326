import { posix } from 'node:path';

/**
 * Returns the folders with more than `limit` files, and how many files each of these folders has.
 * Files in subfolders do not count.
 */
export function fullFolders(files: readonly string[], limit: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const file of files) {
    const folder = posix.dirname(file);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return new Map([...counts].filter(([, count]) => count > limit));
}
