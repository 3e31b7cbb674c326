import { of } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { typeName } from '../../../../src/model/checks/typeName.js';

describe('typeName', () => {
  it.each([
    [undefined, 'undefined'],
    [null, 'null'],
    ['secret', 'a string'],
    [1, 'a number'],
    [1n, 'a bigint'],
    [Symbol('secret'), 'a symbol'],
    [['secret'], 'an array'],
    [{ secret: 1 }, 'an object'],
    [Object.create(null), 'an object'],
    [{ [Symbol.toStringTag]: 'sec ret' }, 'an object'],
    [() => 'secret', 'a function'],
    [async () => 'secret', 'an async function'],
    [of('secret'), 'an Observable'],
    [Promise.resolve('secret'), 'a Promise'],
    [{ then: () => 'secret' }, 'a Promise'],
    [new Map([['secret', 1]]), 'a Map'],
    [new Date(0), 'a Date'],
    [/secret/, 'a RegExp'],
    [new Error('secret'), 'an Error'],
    [JSON, 'the global JSON'],
    [Math, 'the global Math'],
  ])('calls %o %s', (value, name) => {
    expect(typeName(value)).toBe(name);
  });
});
