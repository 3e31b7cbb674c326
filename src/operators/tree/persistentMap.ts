/** A map that never changes: `set` and `delete` give another one, which shares nearly all with it. */
export interface PersistentMap<V> {
  readonly size: number;
  get(key: string): V | undefined;
  set(key: string, value: V): PersistentMap<V>;
  delete(key: string): PersistentMap<V>;
  keys(): readonly string[];
}

/**
 * An empty map. It is a hash array mapped trie: each level takes five bits of a key's hash, so that a
 * change copies one fork of at most 32 slots on each of at most seven levels, whatever the size.
 */
export function persistentMap<V>(): PersistentMap<V> {
  return mapOf<V>(undefined, 0);
}

type Slot<V> = Leaf<V> | Fork<V>;

/** All pairs whose keys have this hash: nearly always one. */
interface Leaf<V> {
  readonly hash: number;
  readonly pairs: readonly (readonly [string, V])[];
}

/** A bit for each slot that is there, and these slots in the order of the bits. */
interface Fork<V> {
  readonly bits: number;
  readonly slots: readonly Slot<V>[];
}

function mapOf<V>(root: Slot<V> | undefined, size: number): PersistentMap<V> {
  const get = (key: string): V | undefined => find(root, hashOf(key), key);
  return {
    size,
    get,
    set: (key, value) =>
      mapOf(put(root, 0, hashOf(key), key, value), get(key) === undefined ? size + 1 : size),
    delete: (key) =>
      mapOf(take(root, 0, hashOf(key), key), get(key) === undefined ? size : size - 1),
    keys: () => keysOf(root),
  };
}

function find<V>(root: Slot<V> | undefined, hash: number, key: string): V | undefined {
  let slot = root;
  for (let shift = 0; slot !== undefined && 'slots' in slot; shift += 5) {
    slot = slotAt(slot, bitOf(hash, shift));
  }
  return slot?.pairs.find(([other]) => other === key)?.[1];
}

function put<V>(
  slot: Slot<V> | undefined,
  shift: number,
  hash: number,
  key: string,
  value: V,
): Slot<V> {
  if (slot === undefined) return { hash, pairs: [[key, value]] };
  if ('pairs' in slot) {
    if (slot.hash === hash) return { hash, pairs: [...others(slot, key), [key, value]] };
    return put({ bits: bitOf(slot.hash, shift), slots: [slot] }, shift, hash, key, value);
  }
  const bit = bitOf(hash, shift);
  const next = put(slotAt(slot, bit), shift + 5, hash, key, value);
  const isNew = (slot.bits & bit) === 0;
  return {
    bits: slot.bits | bit,
    slots: slot.slots.toSpliced(indexOf(slot, bit), isNew ? 0 : 1, next),
  };
}

function take<V>(
  slot: Slot<V> | undefined,
  shift: number,
  hash: number,
  key: string,
): Slot<V> | undefined {
  if (slot === undefined) return undefined;
  if ('pairs' in slot) {
    const pairs = others(slot, key);
    return pairs.length === 0 ? undefined : { hash: slot.hash, pairs };
  }
  const bit = bitOf(hash, shift);
  if ((slot.bits & bit) === 0) return slot;
  const next = take(slotAt(slot, bit), shift + 5, hash, key);
  const [only, ...more] = slot.slots.toSpliced(
    indexOf(slot, bit),
    1,
    ...(next === undefined ? [] : [next]),
  );
  // A single leaf moves up, so that what was deleted leaves no levels behind.
  if (only === undefined || (more.length === 0 && 'pairs' in only)) return only;
  return { bits: next === undefined ? slot.bits ^ bit : slot.bits, slots: [only, ...more] };
}

function keysOf<V>(slot: Slot<V> | undefined): readonly string[] {
  if (slot === undefined) return [];
  return 'pairs' in slot ? slot.pairs.map(([key]) => key) : slot.slots.flatMap(keysOf);
}

function others<V>({ pairs }: Leaf<V>, key: string): Leaf<V>['pairs'] {
  return pairs.filter(([other]) => other !== key);
}

function slotAt<V>(fork: Fork<V>, bit: number): Slot<V> | undefined {
  return (fork.bits & bit) === 0 ? undefined : fork.slots[indexOf(fork, bit)];
}

/** How many slots stand before that of the bit. */
function indexOf({ bits }: Fork<unknown>, bit: number): number {
  let below = bits & (bit - 1);
  let count = 0;
  for (; below !== 0; below &= below - 1) count += 1;
  return count;
}

function bitOf(hash: number, shift: number): number {
  return 1 << ((hash >>> shift) & 31);
}

function hashOf(key: string): number {
  let hash = 0;
  for (let index = 0; index < key.length; index += 1) {
    hash = (Math.imul(hash, 31) + key.charCodeAt(index)) | 0;
  }
  return hash;
}
