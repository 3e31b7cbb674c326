import fc from 'fast-check';
import { countCalls } from '../../../countCalls.js';
import { equalHashes } from '../../../equalHashes.js';
import { describe, expect, it } from 'vitest';
import { type PersistentMap, persistentMap } from '../../../../src/operators/tree/persistentMap.js';

/**
 * Generates fixed keys and random keys. The random keys are short, so the same key often occurs
 * again. Some of the fixed keys, such as `Aa` and `BB`, have the same hash under the hash function
 * of Java. Many other maps use this hash function, but `persistentMap` uses no hashes.
 */
const keys = fc.oneof(
  fc.constantFrom('Aa', 'BB', 'AaAa', 'BBBB', 'AaBB', ''),
  fc.string({ maxLength: 2 }),
);
const steps = fc.array(fc.tuple(keys, fc.option(fc.integer())), { maxLength: 200 });

describe('persistentMap', () => {
  it('equals a Map after any changes, and earlier versions of it do not change', () => {
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
          expect(version.keys()).toStrictEqual([...truth.keys()].sort());
          expect([...version.entries()]).toStrictEqual(
            [...truth].sort(([a], [b]) => (a < b ? -1 : 1)),
          );
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

  describe.each([
    ['of equal hash', equalHashes],
    ['in ascending order', ordinary],
    ['in descending order', (bits: number) => [...ordinary(bits)].reverse()],
  ])('with keys %s', (_, keysOf) => {
    it.each([8, 12])('needs at most 30 steps per level for each of 2^%i keys', async (bits) => {
      const names = keysOf(bits);
      let map = persistentMap<number>();
      const calls = await countCalls(/operators\/tree\/persistentMap/, () => {
        for (const name of names) map = map.set(name, 1);
        for (const name of names) map.get(name);
        for (const name of names) map = map.delete(name);
      });

      expect(map.size).toBe(0);
      expect(calls).toBeGreaterThan(names.length);
      expect(calls).toBeLessThan(names.length * bits * 30);
    });
  });
});

function ordinary(bits: number): readonly string[] {
  return Array.from({ length: 2 ** bits }, (_, index) => String(index).padStart(6, '0'));
}
