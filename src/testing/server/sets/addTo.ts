/** Adds an item to the set that belongs to a key. */
export function addTo(sets: Map<string, Set<string>>, key: string, item: string): void {
  const items = sets.get(key);
  if (items === undefined) sets.set(key, new Set([item]));
  else items.add(item);
}
