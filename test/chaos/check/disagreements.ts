/** What one server has of a tree: by path, what is to be the same everywhere. */
export type Picture = ReadonlyMap<string, string>;

/** The paths of which not all servers have the same, each with what they have. */
export function disagreements(pictures: readonly Picture[]): readonly string[] {
  const paths = new Set(pictures.flatMap((picture) => [...picture.keys()]));
  return [...paths].sort().flatMap((path) => {
    const states = pictures.map((picture) => picture.get(path) ?? 'absent');
    return new Set(states).size === 1 ? [] : [`${path}: ${states.join(' | ')}`];
  });
}
