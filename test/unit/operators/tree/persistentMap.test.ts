import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PersistentMap, persistentMap } from '../../../../src/operators/tree/persistentMap.js';

/** Two keys whose hashes are the same, and short ones that come again and again. */
const keys = fc.oneof(
  fc.constantFrom('Aa', 'BB', 'AaAa', 'BBBB', 'AaBB', ''),
  fc.string({ maxLength: 2 }),
);
const steps = fc.array(fc.tuple(keys, fc.option(fc.integer())), { maxLength: 200 });

describe('persistentMap', () => {
  it('is what a Map is, after any changes, and leaves the maps before as they were', () => {
    fc.assert(
      fc.property(steps, (changes) => {
        const model = new Map<string, number>();
        let map = persistentMap<number>();
        const versions: [PersistentMap<number>, ReadonlyMap<string, number>][] = [];
        for (const [key, value] of changes) {
          if (value === null) model.delete(key);
          else model.set(key, value);
          map = value === null ? map.delete(key) : map.set(key, value);
          versions.push([map, new Map(model)]);
        }
        for (const [version, truth] of versions) {
          expect(version.size).toBe(truth.size);
          expect([...version.keys()].sort()).toStrictEqual([...truth.keys()].sort());
          for (const [key] of changes) expect(version.get(key)).toBe(truth.get(key));
        }
      }),
    );
  });

  it('holds 100,000 keys', () => {
    const names = Array.from({ length: 100_000 }, (_, index) => `/tree/${String(index)}`);
    const full = names.reduce((map, name) => map.set(name, name), persistentMap<string>());
    const empty = names.reduce((map, name) => map.delete(name), full);

    expect(full.size).toBe(names.length);
    expect(names.every((name) => full.get(name) === name)).toBe(true);
    expect(empty.size).toBe(0);
    expect(empty.keys()).toStrictEqual([]);
  });
});
