const greatest = 2 ** 31 - 1;

/** The number of the next request. It starts at 1, because lower numbers have special meanings. */
export function nextXid(last: number): number {
  return last === greatest ? 1 : last + 1;
}
