/**
 * Orders numbers of the server's 32-bit counter, which comes round: of two, the one that follows
 * within half a turn is the later one.
 */
export function bySequence(a: string, b: string): number {
  return (Number(a) - Number(b)) | 0;
}
