import { describe, expect, it } from 'vitest';
import { ZkError } from '../../../src/errors/ZkError.js';

class TornError extends ZkError {
  override readonly code = 'THROTTLED';
  override readonly retryable = true;
}

describe('ZkError', () => {
  it.each([
    [undefined, 'it tore'],
    [{}, 'it tore'],
    [{ operation: 'getData' }, 'getData: it tore'],
    [{ path: '/a' }, '/a: it tore'],
    [{ operation: 'getData', path: '/a' }, 'getData /a: it tore'],
    [{ operation: 'remove', path: '/a', index: 0 }, 'remove /a (operations[0]): it tore'],
    [{ operation: undefined, path: undefined }, 'it tore'],
  ])('with the context %j has the message %j', (context, message) => {
    expect(new TornError('it tore', context).message).toBe(message);
  });

  it('is an Error with the name of its class', () => {
    const error = new TornError('it tore');

    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe('TornError');
    expect(String(error)).toBe('TornError: it tore');
    expect(error.stack).toContain('ZkError.test.ts');
  });

  it('has the outcome none by default', () => {
    expect(new TornError('it tore').outcome).toBe('none');
    expect(new TornError('it tore', { outcome: undefined }).outcome).toBe('none');
    expect(new TornError('it tore', { outcome: 'unknown' }).outcome).toBe('unknown');
  });

  it('has the operation and the path of its context', () => {
    expect(new TornError('it tore', { operation: 'getData', path: '/a' })).toMatchObject({
      operation: 'getData',
      path: '/a',
    });
    expect(new TornError('it tore').operation).toBeUndefined();
    expect(new TornError('it tore').path).toBeUndefined();
  });

  it('has the cause of its context, and no field cause without a cause', () => {
    const cause = new RangeError('no');

    expect(new TornError('it tore', { cause }).cause).toBe(cause);
    expect('cause' in new TornError('it tore')).toBe(false);
  });

  it('becomes JSON without its cause', () => {
    const error = new TornError('it tore', { path: '/a', cause: new Error('secret') });

    expect(JSON.parse(JSON.stringify(error))).toStrictEqual({
      name: 'TornError',
      outcome: 'none',
      path: '/a',
      code: 'THROTTLED',
      retryable: true,
    });
  });
});
