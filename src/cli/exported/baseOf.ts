/** What the paths of an exported tree stand behind, if its top is at that path: see `absolutePath`. */
export function baseOf(top: string): string {
  return top === '/' ? '' : top;
}
