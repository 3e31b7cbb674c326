/** The tree of one server: by path, the fields that must be the same everywhere. */
export type Picture = ReadonlyMap<string, string>;

/** The paths that differ between servers, each with the data of each server. */
export function disagreements(pictures: readonly Picture[]): readonly string[] {
  const paths = new Set(pictures.flatMap((picture) => [...picture.keys()]));
  return [...paths].sort().flatMap((path) => {
    const states = pictures.map((picture) => picture.get(path) ?? 'absent');
    return new Set(states).size === 1 ? [] : [`${path}: ${states.join(' | ')}`];
  });
}
