/** Picks one of several things. The number `pick` is at least 0 and less than 1. */
export function pickOf<T>(things: readonly T[], pick: number): T {
  const index = Math.floor(pick * things.length);
  if (index >= things.length) throw new Error('There is nothing to pick');
  return things[index] as T;
}
