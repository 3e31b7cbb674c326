import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { mapView } from '../../../../src/operators/tree/mapView.js';
import { persistentMap } from '../../../../src/operators/tree/persistentMap.js';

const double = (value: number): number => 2 * value;

function viewOf(size: number): ReadonlyMap<string, number> {
  let all = persistentMap<number>();
  for (let index = 0; index < size; index += 1) all = all.set(`n${String(index)}`, index);
  return mapView(all, double);
}

function truthOf(size: number): ReadonlyMap<string, number> {
  const names = Array.from({ length: size }, (_, index) => `n${String(index)}`).sort();
  return new Map(names.map((name) => [name, 2 * Number(name.slice(1))]));
}

describe('mapView', () => {
  it.each([0, 1, 1_000])('is a real Map of %i entries', (size) => {
    const view = viewOf(size);
    expect(view).toStrictEqual(truthOf(size));
    expect(structuredClone(view)).toStrictEqual(truthOf(size));
  });

  describe('of 1,001 entries', () => {
    const [view, truth] = [viewOf(1_001), truthOf(1_001)];

    it('has the methods of a Map, in the order of the names', () => {
      expect(view).not.toBeInstanceOf(Map);
      expect(view.size).toBe(1_001);
      expect([...view]).toStrictEqual([...truth]);
      expect([...view.entries()]).toStrictEqual([...truth]);
      expect([...view.keys()]).toStrictEqual([...truth.keys()]);
      expect([...view.values()]).toStrictEqual([...truth.values()]);
      expect(new Map(view)).toStrictEqual(truth);
      const visited: unknown[] = [];
      view.forEach((value, name, map) => visited.push([name, value, map === view]));
      expect(visited).toStrictEqual([...truth].map(([name, value]) => [name, value, true]));
    });

    it('finds entries by their names', () => {
      expect(view.get('n7')).toBe(14);
      expect(view.has('n7')).toBe(true);
      expect(view.get('m')).toBeUndefined();
      expect(view.has('m')).toBe(false);
    });

    it('shows its entries in logs', () => {
      expect(inspect(view)).toBe(inspect(truth));
    });

    it('throws when a program clones it with structuredClone', () => {
      expect(() => structuredClone(view)).toThrow('could not be cloned');
    });
  });
});
