/**
 * Removes an item from the set that belongs to a key. Returns whether the set contained the item.
 * Deletes the set if it is then empty.
 */
export function removeFrom(sets: Map<string, Set<string>>, key: string, item: string): boolean {
  const items = sets.get(key);
  if (items?.delete(item) !== true) return false;
  if (items.size === 0) sets.delete(key);
  return true;
}
