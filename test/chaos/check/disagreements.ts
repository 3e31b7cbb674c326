/**
 * The tree of one server. For each path, the map contains the fields that must be the same on all
 * servers.
 */
export type Picture = ReadonlyMap<string, string>;

/**
 * Compares the trees of the servers. For each path that is not the same on all servers, returns a
 * line with the fields of each server.
 */
export function disagreements(pictures: readonly Picture[]): readonly string[] {
  const paths = new Set(pictures.flatMap((picture) => [...picture.keys()]));
  return [...paths].sort().flatMap((path) => {
    const states = pictures.map((picture) => picture.get(path) ?? 'absent');
    return new Set(states).size === 1 ? [] : [`${path}: ${states.join(' | ')}`];
  });
}
