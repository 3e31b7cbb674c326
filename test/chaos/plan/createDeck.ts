/**
 * Returns a function that returns the cards one by one, in random order. It returns each card once
 * before it returns any card again.
 */
export function createDeck<T>(cards: readonly T[], random: () => number): () => T {
  let left: T[] = [];
  return () => {
    if (left.length === 0) left = [...cards];
    const [card] = left.splice(Math.floor(random() * left.length), 1);
    return card as T;
  };
}
