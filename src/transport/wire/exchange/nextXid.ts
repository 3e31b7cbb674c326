const greatest = 2 ** 31 - 1;

/**
 * Returns the number (xid) of the next request. The numbers start at 1, because the protocol uses
 * lower numbers for other frames, such as pings.
 */
export function nextXid(last: number): number {
  return last === greatest ? 1 : last + 1;
}
