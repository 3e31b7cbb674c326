/** The prefix for the paths of an exported tree whose top is at that path: see `absolutePath`. */
export function baseOf(top: string): string {
  return top === '/' ? '' : top;
}
