/** Returns the path of a child. `path` is the path of the parent, and `name` names the child. */
export function childOf(path: string, name: string): string {
  return path === '/' ? `/${name}` : `${path}/${name}`;
}
