/** The imported files of each file. */
export type Imports = ReadonlyMap<string, readonly string[]>;

/**
 * Finds circles of imports, for example `a.ts > b.ts` if these two files import each other. For
 * each import, the function finds only the shortest circle that contains this import. A circle
 * starts with the file whose name is first in the alphabet. So the same circle is returned only
 * once.
 */
export function findCycles(imports: Imports): string[] {
  const cycles = [...imports].flatMap(([file, others]) =>
    others.flatMap((other) => {
      const path = shortestPath(imports, other, file);
      return path === null ? [] : [fromFirst(path).join(' > ')];
    }),
  );
  return [...new Set(cycles)].sort();
}

function shortestPath(imports: Imports, from: string, to: string): string[] | null {
  const paths = new Map([[from, [from]]]);
  for (const [file, path] of paths) {
    if (file === to) return path;
    for (const other of imports.get(file) ?? []) {
      if (!paths.has(other)) paths.set(other, [...path, other]);
    }
  }
  return null;
}

function fromFirst(cycle: readonly string[]): string[] {
  const first = cycle.indexOf([...cycle].sort()[0] ?? '');
  return [...cycle.slice(first), ...cycle.slice(0, first)];
}
