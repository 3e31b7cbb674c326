/** Takes an item out of the set of a key, and says whether the set had it. No empty set stays. */
export function removeFrom(sets: Map<string, Set<string>>, key: string, item: string): boolean {
  const items = sets.get(key);
  if (items?.delete(item) !== true) return false;
  if (items.size === 0) sets.delete(key);
  return true;
}
