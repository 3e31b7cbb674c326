/**
 * A map that never changes. `set` and `delete` return a new map. The new map shares nearly all
 * entries with the old map.
 */
export interface PersistentMap<V> {
  readonly size: number;
  get(key: string): V | undefined;
  set(key: string, value: V): PersistentMap<V>;
  delete(key: string): PersistentMap<V>;
  /** The keys in ascending order, which is the order of `Array.sort`. */
  keys(): readonly string[];
  /**
   * The entries in the order of `keys`. The map looks for the next entry only when the caller asks
   * for this entry.
   */
  entries(): Generator<[key: string, value: V], undefined>;
}

/**
 * Returns an empty map. The map is a weight-balanced binary tree of forks: see `Fork`. A change
 * copies only the forks on the way from the root to the key. The number of these forks is at most
 * about 2.5 times the binary logarithm of the size of the map.
 *
 * The keys are names of znodes, and this map does not hash them. If it did, an attacker could create
 * thousands of znodes whose names have the same hash, and make the map slow.
 */
export function persistentMap<V>(): PersistentMap<V> {
  return mapOf<V>(undefined);
}

/**
 * A fork of the binary tree. All keys in `left` come before `key`, and all keys in `right` come
 * after `key`.
 */
interface Fork<V> {
  readonly key: string;
  readonly value: V;
  readonly size: number;
  readonly left: Tree<V>;
  readonly right: Tree<V>;
}

type Tree<V> = Fork<V> | undefined;

function mapOf<V>(tree: Tree<V>): PersistentMap<V> {
  return {
    size: sizeOf(tree),
    get: (key) => find(tree, key),
    set: (key, value) => mapOf(put(tree, key, value)),
    delete: (key) => mapOf(take(tree, key)),
    keys: () => keysOf(tree),
    entries: () => entriesOf(tree),
  };
}

function find<V>(tree: Tree<V>, key: string): V | undefined {
  let at = tree;
  while (at !== undefined && at.key !== key) at = key < at.key ? at.left : at.right;
  return at?.value;
}

function put<V>(tree: Tree<V>, key: string, value: V): Fork<V> {
  if (tree === undefined) return fork({ key, value }, undefined, undefined);
  if (key === tree.key) return fork({ key, value }, tree.left, tree.right);
  return key < tree.key
    ? balanced(tree, put(tree.left, key, value), tree.right)
    : balanced(tree, tree.left, put(tree.right, key, value));
}

function take<V>(tree: Tree<V>, key: string): Tree<V> {
  if (tree === undefined) return undefined;
  if (key === tree.key) return joined(tree.left, tree.right);
  return key < tree.key
    ? balanced(tree, take(tree.left, key), tree.right)
    : balanced(tree, tree.left, take(tree.right, key));
}

/** Joins two trees. All keys of `left` must come before all keys of `right`. */
function joined<V>(left: Tree<V>, right: Tree<V>): Tree<V> {
  if (left === undefined || right === undefined) return left ?? right;
  let first = right;
  while (first.left !== undefined) first = first.left;
  return balanced(first, left, take(right, first.key));
}

type Pair<V> = Pick<Fork<V>, 'key' | 'value'>;

/**
 * One side of a fork may be at most `delta` times as heavy as the other side. If a side is heavier
 * than this limit, one or two rotations balance the fork. If `right` is the heavy side,
 * `right.left` is the inner tree, and `right.right` is the outer tree. If `left` is the heavy side,
 * `left.right` is the inner tree, and `left.left` is the outer tree. Two rotations are needed if
 * the inner tree is at least `gamma` times as heavy as the outer tree. Otherwise one rotation is
 * enough. There is a proof that with the values 3 and 2, a tree stays balanced.
 */
const [delta, gamma] = [3, 2];

/**
 * Makes a fork, and balances its sides. The caller has changed at most one side, by at most one
 * key. Before this change, no side was more than `delta` times as heavy as the other side.
 */
function balanced<V>(pair: Pair<V>, left: Tree<V>, right: Tree<V>): Fork<V> {
  if (right !== undefined && weightOf(right) > delta * weightOf(left)) {
    const { left: inner, right: outer } = right;
    return inner === undefined || weightOf(inner) < gamma * weightOf(outer)
      ? fork(right, fork(pair, left, inner), outer)
      : fork(inner, fork(pair, left, inner.left), fork(right, inner.right, outer));
  }
  if (left !== undefined && weightOf(left) > delta * weightOf(right)) {
    const { left: outer, right: inner } = left;
    return inner === undefined || weightOf(inner) < gamma * weightOf(outer)
      ? fork(left, outer, fork(pair, inner, right))
      : fork(inner, fork(left, outer, inner.left), fork(pair, inner.right, right));
  }
  return fork(pair, left, right);
}

function fork<V>({ key, value }: Pair<V>, left: Tree<V>, right: Tree<V>): Fork<V> {
  return { key, value, size: sizeOf(left) + sizeOf(right) + 1, left, right };
}

function sizeOf(tree: Tree<unknown>): number {
  return tree?.size ?? 0;
}

function weightOf(tree: Tree<unknown>): number {
  return sizeOf(tree) + 1;
}

function keysOf(tree: Tree<unknown>, before: string[] = []): readonly string[] {
  if (tree === undefined) return before;
  keysOf(tree.left, before);
  before.push(tree.key);
  return keysOf(tree.right, before);
}

function* entriesOf<V>(tree: Tree<V>): Generator<[key: string, value: V], undefined> {
  if (tree === undefined) return;
  yield* entriesOf(tree.left);
  yield [tree.key, tree.value];
  yield* entriesOf(tree.right);
}
