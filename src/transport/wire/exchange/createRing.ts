/** A queue whose `shift` takes little time, because `shift` does not move the other items. */
export interface Ring<T> {
  readonly push: (item: T) => void;
  readonly first: () => T | undefined;
  /** Removes and returns the first item. */
  readonly shift: () => T | undefined;
  /** Returns the first item that `predicate` accepts. */
  readonly find: (predicate: (item: T) => boolean) => T | undefined;
}

const least = 64;

/**
 * Makes a queue in an array. After the last index of the array, the queue continues at index 0. The
 * length of the array is always a power of two, so `& (slots.length - 1)` finds the right index.
 */
export function createRing<T>(): Ring<T> {
  let slots = empty<T>(least);
  let head = 0;
  let size = 0;

  return {
    push(item) {
      if (size === slots.length) grow();
      slots[(head + size) & (slots.length - 1)] = item;
      size += 1;
    },
    first: () => slots[head],
    shift() {
      const item = slots[head];
      if (size === 0) return undefined;
      slots[head] = undefined;
      head = (head + 1) & (slots.length - 1);
      size -= 1;
      return item;
    },
    find(predicate) {
      for (let index = 0; index < size; index += 1) {
        const item = slots[(head + index) & (slots.length - 1)] as T;
        if (predicate(item)) return item;
      }
      return undefined;
    },
  };

  function grow(): void {
    const inOrder = [...slots.slice(head), ...slots.slice(0, head)];
    slots = [...inOrder, ...empty<T>(size)];
    head = 0;
  }
}

function empty<T>(length: number): (T | undefined)[] {
  return Array.from<T | undefined>({ length }).fill(undefined);
}
