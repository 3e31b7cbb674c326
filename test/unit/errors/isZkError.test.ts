import { describe, expect, it } from 'vitest';
import { InvalidArgumentError } from '../../../src/errors/InvalidArgumentError.js';
import { isZkError } from '../../../src/errors/isZkError.js';
import { NoAuthError } from '../../../src/errors/server/NoAuthError.js';
import { NoNodeError } from '../../../src/errors/server/NoNodeError.js';

/** An error as a second copy of the package makes it. */
const foreign = Object.assign(new Error('no'), {
  code: 'NO_NODE',
  retryable: false,
  outcome: 'none',
});

describe('isZkError', () => {
  it.each([new NoNodeError(), new NoAuthError(), foreign])('knows %s', (error) => {
    expect(isZkError(error)).toBe(true);
  });

  it.each([
    ['an Error', new Error('no')],
    ['an error of Node', Object.assign(new Error('no'), { code: 'ENOENT' })],
    ['a mistake of the caller', new InvalidArgumentError('path', 'must be absolute')],
    ['an object with the same fields', { code: 'NO_NODE', retryable: false, outcome: 'none' }],
    ['text', 'NO_NODE'],
    ['null', null],
    ['nothing', undefined],
  ])('does not take %s for one', (_what, error) => {
    expect(isZkError(error)).toBe(false);
    expect(isZkError(error, 'NO_NODE')).toBe(false);
  });

  it('compares the code', () => {
    expect(isZkError(new NoNodeError(), 'NO_NODE')).toBe(true);
    expect(isZkError(foreign, 'NO_NODE')).toBe(true);
    expect(isZkError(new NoAuthError(), 'NO_NODE')).toBe(false);
    expect(isZkError(foreign, 'NO_AUTH')).toBe(false);
  });
});
