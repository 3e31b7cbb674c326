import type { Term } from './Term.js';

/**
 * A term is the time in which a candidate leads. Returns one message for each pair of terms that
 * overlap. Also returns one message for each pair in which the later term does not have the larger
 * token.
 */
export function conflicts(terms: readonly Term[]): readonly string[] {
  const inOrder = terms.toSorted((a, b) => (a.first < b.first ? -1 : 1));
  return inOrder.flatMap((later, index) =>
    inOrder
      .slice(0, index)
      .flatMap((earlier) => [
        ...(earlier.last >= later.first
          ? [
              `${later.token} began ${ms(earlier.last - later.first)} ms before ${earlier.token} ended`,
            ]
          : []),
        ...(earlier.token >= later.token ? [`${later.token} came after ${earlier.token}`] : []),
      ]),
  );
}

function ms(nanoseconds: bigint): string {
  return (Number(nanoseconds) / 1e6).toFixed(1);
}
