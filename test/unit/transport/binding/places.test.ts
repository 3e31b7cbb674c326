import { isAbsolute } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { places } from '../../../../src/transport/binding/places.js';

describe('places', () => {
  const { argv } = process;

  afterEach(() => {
    process.argv = argv;
  });

  it('begin with the module of rxzk, and end with the program', () => {
    expect(places().at(0)).toMatch(/^file:.*src\/transport\/binding\/places\.ts$/);
    expect(places().at(-1)).toBe(argv[1]);
  });

  it.each([[[]], [['-']], [['[eval]']], [['./program.mjs']]])(
    'are only files, even if the arguments of the process are %j',
    (args) => {
      process.argv = [argv[0] ?? '', ...args];
      expect(places().length).toBeGreaterThan(0);
      expect(places().every((place) => isAbsolute(place) || place.startsWith('file:'))).toBe(true);
    },
  );
});
