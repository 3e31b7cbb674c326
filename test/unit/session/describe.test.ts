import { describe, expect, it } from 'vitest';
import { describe as describeFailure } from '../../../src/session/describe.js';
import { ConnectionLossError } from '../../../src/errors/server/ConnectionLossError.js';

describe('describe', () => {
  it('gives the message', () => {
    expect(describeFailure(new RangeError('no'))).toBe('no');
  });

  it('adds the message of the cause', () => {
    const cause = new Error('connection to zk1:2181: it was refused');

    expect(describeFailure(new ConnectionLossError({ operation: 'connect', cause }))).toBe(
      'connect: the connection was lost (connection to zk1:2181: it was refused)',
    );
  });

  it('leaves a cause out that is no error', () => {
    expect(describeFailure(new Error('no', { cause: 'secret' }))).toBe('no');
  });
});
