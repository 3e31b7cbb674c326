const greatest = 2 ** 31 - 1;

/** The number of the next request: from 1 on, since servers and clients mean other things by those below. */
export function nextXid(last: number): number {
  return last === greatest ? 1 : last + 1;
}
