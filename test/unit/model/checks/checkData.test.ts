import { of } from 'rxjs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { checkData } from '../../../../src/model/checks/checkData.js';
import { InvalidArgumentError } from '../../../../src/errors/InvalidArgumentError.js';

describe('checkData', () => {
  it('turns text into UTF-8', () => {
    expect(checkData('zß水')).toStrictEqual(Buffer.from([0x7a, 0xc3, 0x9f, 0xe6, 0xb0, 0xb4]));
  });

  it.each([undefined, '', new Uint8Array(0)])('turns %j into an empty Buffer', (data) => {
    expect(checkData(data)).toStrictEqual(Buffer.alloc(0));
  });

  it('returns the same Buffer', () => {
    const data = Buffer.from([0, 255]);

    expect(checkData(data)).toBe(data);
  });

  it('uses only the part of the memory that a Uint8Array covers', () => {
    const data = new Uint8Array([1, 2, 3, 4]).subarray(1, 3);

    expect(checkData(data)).toStrictEqual(Buffer.from([2, 3]));
    expect(Buffer.isBuffer(checkData(data))).toBe(true);
  });

  it('accepts a Uint8Array of another realm, for example in a test with Jest', () => {
    const data = runInNewContext('new Uint8Array([1, 2])') as Uint8Array;

    expect(data).not.toBeInstanceOf(Uint8Array);
    expect(checkData(data)).toStrictEqual(Buffer.from([1, 2]));
  });

  it.each([
    [null, 'null'],
    [7, 'a number'],
    [true, 'a boolean'],
    [{}, 'an object'],
    [[1, 2], 'an array'],
    [new ArrayBuffer(2), 'an ArrayBuffer'],
    [new Uint16Array(2), 'a Uint16Array'],
    [1n, 'a bigint'],
    [Promise.resolve('x'), 'a Promise'],
    [of('x'), 'an Observable'],
    [() => 'x', 'a function'],
    [JSON, 'the global JSON'],
  ])('refuses %o', (data, type) => {
    const call = (): Buffer => checkData(data as unknown as string);

    expect(call).toThrow(InvalidArgumentError);
    expect(call).toThrow(`data must be a string, a Uint8Array or undefined, got ${type}`);
  });
});
