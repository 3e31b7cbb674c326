import { describe, expect, it } from 'vitest';
import { BindingUnavailableError } from '../../../src/errors/BindingUnavailableError.js';
import { isZkError } from '../../../src/errors/isZkError.js';

describe('BindingUnavailableError', () => {
  it.each([
    ['workerThread', 'create the client in the main thread or in a separate process'],
    ['notInstalled', '"npm install zookeeper"'],
    ['notLoaded', '"npm install-scripts approve zookeeper"'],
    ['notLoaded', '"npm rebuild zookeeper"'],
  ] as const)(
    'for the reason %s has a message of one line with the advice: %s',
    (reason, remedy) => {
      const error = new BindingUnavailableError(reason, { operation: 'createClient' });
      expect(error.message).toMatch(/^createClient: .*$/);
      expect(error.message).toContain(remedy);
      expect(error).toMatchObject({ reason, outcome: 'none' });
    },
  );

  it.each(['notInstalled', 'notLoaded'] as const)(
    'for the reason %s names the tools that compile the binding',
    (reason) => {
      const { message } = new BindingUnavailableError(reason);
      expect(message).toContain('make, a C++ compiler and Python 3');
    },
  );

  it('is a ZkError that is not retryable', () => {
    const error: unknown = new BindingUnavailableError('notLoaded');
    expect(isZkError(error, 'BINDING_UNAVAILABLE') && error.retryable).toBe(false);
  });
});
