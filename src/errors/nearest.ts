/**
 * Finds the known word that the caller probably meant, for a hint in an error. For example, returns
 * `sessionTimeout` for `session`. Also returns `retries` for `retris`, because only one letter is
 * missing. Returns `undefined` if no known word is similar.
 */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const given = word.slice(0, longest).toLowerCase();
  const longer = known.find((candidate) => candidate.toLowerCase().includes(given));
  if (longer !== undefined && given.length >= shortest) return longer;
  const [best] = known
    .map((candidate) => ({ candidate, changes: distance(given, candidate.toLowerCase()) }))
    .filter(({ candidate, changes }) => changes <= Math.max(given.length, candidate.length) / 3)
    .sort((a, b) => a.changes - b.changes);
  return given === '' ? undefined : best?.candidate;
}

/**
 * If the given word has fewer letters than this number, `nearest` does not look for a known word
 * that contains the given word. Many known words contain such a short word by chance.
 */
const shortest = 3;

/**
 * `nearest` compares at most this number of letters from the beginning of the given word. The
 * comparison of a very long word would take too much time.
 */
const longest = 40;

/**
 * How many changes turn one word into the other. A change inserts, deletes or replaces one letter,
 * or swaps two neighbours.
 */
function distance(a: string, b: string): number {
  let [before, last]: readonly number[][] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(before, j - 2) : Infinity;
      row.push(
        Math.min(
          at(row, j - 1) + 1,
          at(last, j) + 1,
          at(last, j - 1) + (isSame ? 0 : 1),
          swapped + 1,
        ),
      );
    }
    [before, last] = [last, row];
  }
  return at(last, b.length);
}

function at(row: readonly number[] | undefined, index: number): number {
  return row?.[index] ?? Infinity;
}
