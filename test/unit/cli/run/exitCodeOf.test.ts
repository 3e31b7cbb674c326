import {
  AuthFailedError,
  BadVersionError,
  ConnectionLossError,
  InvalidArgumentError,
  NoAuthError,
  NoNodeError,
  NotConnectedError,
} from 'rxzk';
import { describe, expect, it } from 'vitest';
import { exitCodeOf } from '../../../../src/cli/run/exitCodeOf.js';

describe('exitCodeOf', () => {
  it.each([
    [new InvalidArgumentError('path', 'is wrong'), 2],
    [new NotConnectedError(), 3],
    [new ConnectionLossError(), 3],
    [new NoAuthError(), 4],
    [new AuthFailedError(), 4],
    [new NoNodeError(), 1],
    [new BadVersionError(), 1],
    [new Error('else'), 1],
    ['text', 1],
  ])('for %s is $1', (error, code) => {
    expect(exitCodeOf(error, 'request')).toBe(code);
    expect(exitCodeOf(error, 'stream')).toBe(code);
  });

  it('is 125 for errors of a wrapper, unlike the exit codes of the wrapped command', () => {
    expect(exitCodeOf(new NoAuthError(), 'wrapper')).toBe(125);
    expect(exitCodeOf(new Error('else'), 'wrapper')).toBe(125);
    expect(exitCodeOf(new InvalidArgumentError('path', 'is wrong'), 'wrapper')).toBe(2);
  });
});
