import { describe, expect, it } from 'vitest';
import { InvalidArgumentError } from '../../../src/errors/InvalidArgumentError.js';

describe('InvalidArgumentError', () => {
  it('is a TypeError that names the argument and the rule', () => {
    const error = new InvalidArgumentError('path', 'must be absolute', '"a"');

    expect(error).toBeInstanceOf(TypeError);
    expect(error.name).toBe('InvalidArgumentError');
    expect(error.message).toBe('path must be absolute, got "a"');
    expect(error).toMatchObject({ code: 'INVALID_ARGUMENT', argument: 'path' });
  });

  it('shows no value when it gets none', () => {
    expect(new InvalidArgumentError('credentials', 'must be a string').message).toBe(
      'credentials must be a string',
    );
  });
});
