import { describe, expect, it } from 'vitest';
import { failureOf } from '../../../../src/session/failures/failureOf.js';

const write = { type: 'remove', path: '/a', version: -1 } as const;
const transaction = {
  ...({ type: 'transaction', path: '/' } as const),
  operations: [{ type: 'check', path: '/a', version: 1 }, write],
} as const;

const fenced = {
  ...transaction,
  operations: [{ type: 'fence', path: '/own' }, ...transaction.operations],
} as const;

describe('failureOf', () => {
  it('is null for success', () => {
    expect(failureOf(write, 0, undefined)).toBeNull();
    expect(failureOf(transaction, 0, { type: 'applied', results: [] })).toBeNull();
  });

  it('has the operation, its path, its outcome and the cause', () => {
    const cause = new Error('cut');

    expect(failureOf(write, -4, undefined, cause)).toMatchObject({
      code: 'CONNECTION_LOSS',
      ...{ operation: 'remove', path: '/a', outcome: 'unknown', index: undefined, cause },
    });
    expect(failureOf({ type: 'sync', path: '/a' }, -4)).toMatchObject({ outcome: 'none' });
    expect(failureOf(transaction, -4)).toMatchObject({
      code: 'CONNECTION_LOSS',
      ...{ operation: 'transaction', path: '/', outcome: 'unknown', index: undefined },
    });
  });

  it.each([
    [0, -103, 'BAD_VERSION', 'check'],
    [1, -101, 'NO_NODE', 'remove'],
    // If a single write fails with the return code -999 or -2, its outcome is `unknown`. But if a
    // server refuses a transaction, the server applies no operation of this transaction. So the
    // outcome of the transaction is `none`, also with these two return codes.
    [1, -999, 'UNKNOWN_RETURN_CODE', 'remove'],
    [1, -2, 'CONNECTION_LOSS', 'remove'],
  ])(
    'names the operation %i when the server refuses it with %i',
    (index, returnCode, code, operation) => {
      const failed = failureOf(transaction, 0, { type: 'refused', index, returnCode });

      expect(failed).toMatchObject({ code, operation, path: '/a', index, outcome: 'none' });
    },
  );

  it('is NOT_LEADING when the znode that the fence checks is missing', () => {
    const failed = failureOf(fenced, 0, { type: 'refused', index: 0, returnCode: -101 });

    expect(failed).toMatchObject({
      code: 'NOT_LEADING',
      ...{ operation: 'transaction', path: '/own', outcome: 'none', index: undefined },
    });
  });

  it('has the code of any other failure of the fence', () => {
    const failed = failureOf(fenced, 0, { type: 'refused', index: 0, returnCode: -102 });

    expect(failed).toMatchObject({
      code: 'NO_AUTH',
      ...{ operation: 'transaction', path: '/own', outcome: 'none', index: undefined },
    });
  });

  it('counts the operations after a fence from 0', () => {
    const failed = failureOf(fenced, 0, { type: 'refused', index: 1, returnCode: -103 });

    expect(failed).toMatchObject({ code: 'BAD_VERSION', operation: 'check', index: 0 });
  });
});
