import type { PersistentMap } from './persistentMap.js';

/** The largest number of entries that `mapView` copies. A copy of this size takes about 0.1 ms. */
const mostCopied = 1_000;

/**
 * Returns a persistent map as a `ReadonlyMap`, in the order of the names. For a small map, the
 * result is a real `Map`. A program can clone a real `Map`, and a test can compare it with another
 * `Map`. For a large map, a copy would take too long, so the result is a view.
 */
export function mapView<V, T>(
  entries: PersistentMap<V>,
  toValue: (entry: V) => T,
): ReadonlyMap<string, T> {
  const view = new MapView(entries, toValue);
  return entries.size > mostCopied ? view : new Map(view);
}

class MapView<V, T> implements ReadonlyMap<string, T> {
  readonly [Symbol.toStringTag] = 'Map';
  private readonly all: PersistentMap<V>;
  /**
   * `structuredClone` cannot clone a view. Because this property contains a function,
   * `structuredClone` throws, as it should. If this property were `#private`, the clone would be an
   * object without the methods of a map, and nobody would notice the mistake.
   */
  private readonly toValue: (entry: V) => T;

  constructor(all: PersistentMap<V>, toValue: (entry: V) => T) {
    this.all = all;
    this.toValue = toValue;
  }

  get size(): number {
    return this.all.size;
  }

  has(name: string): boolean {
    return this.all.get(name) !== undefined;
  }

  get(name: string): T | undefined {
    const entry = this.all.get(name);
    return entry === undefined ? undefined : this.toValue(entry);
  }

  *entries(): Generator<[string, T], undefined> {
    for (const [name, entry] of this.all.entries()) yield [name, this.toValue(entry)];
  }

  *keys(): Generator<string, undefined> {
    for (const [name] of this.all.entries()) yield name;
  }

  *values(): Generator<T, undefined> {
    for (const [, entry] of this.all.entries()) yield this.toValue(entry);
  }

  [Symbol.iterator](): Generator<[string, T], undefined> {
    return this.entries();
  }

  forEach(visit: (value: T, name: string, map: ReadonlyMap<string, T>) => void): void {
    for (const [name, value] of this) visit(value, name, this);
  }

  /** `console.log` calls this method, and shows the entries in place of the private properties. */
  [Symbol.for('nodejs.util.inspect.custom')](): Map<string, T> {
    return new Map(this);
  }
}
