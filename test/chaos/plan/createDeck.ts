/**
 * Returns a function that returns one card per call, in random order. After the function has
 * returned all cards, it begins again with all cards.
 */
export function createDeck<T>(cards: readonly T[], random: () => number): () => T {
  let left: T[] = [];
  return () => {
    if (left.length === 0) left = [...cards];
    const [card] = left.splice(Math.floor(random() * left.length), 1);
    return card as T;
  };
}
