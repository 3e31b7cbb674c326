import { describe, expect, it } from 'vitest';
import { shown } from '../../../../src/model/checks/shown.js';

describe('shown', () => {
  it.each([
    ['1', '"1"'],
    ['a\u0000', String.raw`"a\u0000"`],
    [1, '1'],
    [NaN, 'NaN'],
    [2n, '2n'],
    [-0, '0'],
    ['a'.repeat(200), `"${'a'.repeat(200)}"`],
    ['a'.repeat(201), `"${'a'.repeat(200)}"… (201 characters)`],
    [true, 'true'],
    [undefined, 'undefined'],
    [null, 'null'],
    [['ann:secret'], 'an array'],
    [{ credentials: 'ann:secret' }, 'an object'],
    [() => 'secret', 'a function'],
  ])('shows $0 as $1', (value, text) => {
    expect(shown(value)).toBe(text);
  });
});
