import { firstValueFrom, throwError } from 'rxjs';
import { describe, expect, it, vi } from 'vitest';
import { InvalidArgumentError } from '../../../src/errors/InvalidArgumentError.js';
import { isZkError } from '../../../src/errors/isZkError.js';
import { NoAuthError } from '../../../src/errors/server/NoAuthError.js';
import { NoNodeError } from '../../../src/errors/server/NoNodeError.js';
import { ZkError } from '../../../src/errors/ZkError.js';
import type { ZkErrorCode } from '../../../src/errors/ZkErrorCode.js';

/**
 * Loads the modules of `isZkError` and `NoNodeError` a second time. The result is like a second
 * copy of the package in the same process.
 */
async function secondCopy() {
  vi.resetModules();
  const [{ isZkError: knows }, { NoNodeError: Missing }] = await Promise.all([
    import('../../../src/errors/isZkError.js'),
    import('../../../src/errors/server/NoNodeError.js'),
  ]);
  return { knows, Missing };
}

describe('isZkError', () => {
  it.each([new NoNodeError(), new NoAuthError()])('accepts %s', (error) => {
    expect(isZkError(error)).toBe(true);
  });

  it.each([
    ['an Error', new Error('no')],
    ['an error of Node', Object.assign(new Error('no'), { code: 'ENOENT' })],
    ['an InvalidArgumentError', new InvalidArgumentError('path', 'must be absolute')],
    ['an object with the same fields', { code: 'NO_NODE', retryable: false, outcome: 'none' }],
    [
      'an Error with the same fields',
      Object.assign(new Error('no'), { code: 'NO_NODE', retryable: false, outcome: 'none' }),
    ],
    ['text', 'NO_NODE'],
    ['null', null],
    ['undefined', undefined],
  ])('does not accept %s', (_what, error) => {
    expect(isZkError(error)).toBe(false);
    expect(isZkError(error, 'NO_NODE')).toBe(false);
  });

  it('is false for another code than the given code', () => {
    expect(isZkError(new NoNodeError(), 'NO_NODE')).toBe(true);
    expect(isZkError(new NoAuthError(), 'NO_NODE')).toBe(false);
  });

  it('accepts errors of another copy of the package, and that copy accepts errors of this copy', async () => {
    const second = await secondCopy();
    const [ours, theirs] = [new NoNodeError(), new second.Missing()];

    expect(theirs).not.toBeInstanceOf(ZkError);
    expect(isZkError(theirs, 'NO_NODE')).toBe(true);
    expect(isZkError(theirs, 'NO_AUTH')).toBe(false);
    expect(second.knows(ours, 'NO_NODE')).toBe(true);
  });

  it.each([
    ['NO_NOD', 'code must be the code of a ZkError, got "NO_NOD"; did you mean NO_NODE?'],
    ['noNode', 'code must be the code of a ZkError, got "noNode"; did you mean NO_NODE?'],
    ['toString', 'code must be the code of a ZkError, got "toString"'],
    ['INVALID_ARGUMENT', 'code must be the code of a ZkError, got "INVALID_ARGUMENT"'],
    ['', 'code must be the code of a ZkError, got ""'],
    [7, 'code must be the code of a ZkError, got number'],
    [null, 'code must be the code of a ZkError, got object'],
  ])('throws for the code %j, because no error has this code', (code, message) => {
    const call = (error: unknown) => (): boolean => isZkError(error, code as ZkErrorCode);

    expect(call(new NoNodeError())).toThrow(InvalidArgumentError);
    expect(call(new Error('no'))).toThrow(message);
  });

  it('accepts an error that a Promise rejects with', async () => {
    const error = await firstValueFrom(throwError(() => new NoNodeError())).catch(
      (reason: unknown) => reason,
    );

    expect(isZkError(error, 'NO_NODE')).toBe(true);
  });
});
