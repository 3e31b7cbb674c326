/**
 * The tree of one server, as a map. The key is the path of a znode. The value contains the fields
 * of this znode that must be the same on all servers.
 */
export type Picture = ReadonlyMap<string, string>;

/**
 * Compares the trees of the servers. For each znode whose fields differ between the servers,
 * returns one line. The line contains the fields from each server.
 */
export function disagreements(pictures: readonly Picture[]): readonly string[] {
  const paths = new Set(pictures.flatMap((picture) => [...picture.keys()]));
  return [...paths].sort().flatMap((path) => {
    const states = pictures.map((picture) => picture.get(path) ?? 'absent');
    return new Set(states).size === 1 ? [] : [`${path}: ${states.join(' | ')}`];
  });
}
