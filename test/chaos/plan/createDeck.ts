/**
 * Returns a function. Each call of the returned function gives one card, in random order. After the
 * returned function has given each card once, it begins again with all cards.
 */
export function createDeck<T>(cards: readonly T[], random: () => number): () => T {
  let left: T[] = [];
  return () => {
    if (left.length === 0) left = [...cards];
    const [card] = left.splice(Math.floor(random() * left.length), 1);
    return card as T;
  };
}
