import { describe, expect, it } from 'vitest';
import { AuthFailedError } from '../../../src/errors/server/AuthFailedError.js';
import { BadArgumentsError } from '../../../src/errors/server/BadArgumentsError.js';
import { BadVersionError } from '../../../src/errors/server/BadVersionError.js';
import { ConnectionLossError } from '../../../src/errors/server/ConnectionLossError.js';
import { fromReturnCode } from '../../../src/errors/fromReturnCode.js';
import { InvalidAclError } from '../../../src/errors/server/InvalidAclError.js';
import { NoAuthError } from '../../../src/errors/server/NoAuthError.js';
import { NoChildrenForEphemeralsError } from '../../../src/errors/server/NoChildrenForEphemeralsError.js';
import { NodeExistsError } from '../../../src/errors/server/NodeExistsError.js';
import { NoNodeError } from '../../../src/errors/server/NoNodeError.js';
import { NotEmptyError } from '../../../src/errors/server/NotEmptyError.js';
import { NotInBindingError } from '../../../src/errors/server/NotInBindingError.js';
import { NotReadOnlyError } from '../../../src/errors/server/NotReadOnlyError.js';
import { QuotaExceededError } from '../../../src/errors/server/QuotaExceededError.js';
import { ReturnCode } from '../../../src/errors/ReturnCode.js';
import { SessionExpiredError } from '../../../src/errors/server/SessionExpiredError.js';
import { SessionMovedError } from '../../../src/errors/server/SessionMovedError.js';
import { ThrottledError } from '../../../src/errors/server/ThrottledError.js';
import { UnimplementedError } from '../../../src/errors/server/UnimplementedError.js';
import { UnknownReturnCodeError } from '../../../src/errors/server/UnknownReturnCodeError.js';
import { type Outcome, type ZkError } from '../../../src/errors/ZkError.js';

type ErrorClass = abstract new (...args: never[]) => ZkError;
type Row = readonly [number, ErrorClass, string, boolean, Outcome];

/**
 * Each row begins with a return code. The next two fields are the class and the code of the error
 * for this return code. The last two fields are the values of `retryable` and of `outcome` if a
 * write fails with this return code.
 */
const table: readonly Row[] = [
  [-2, ConnectionLossError, 'CONNECTION_LOSS', true, 'unknown'],
  [-4, ConnectionLossError, 'CONNECTION_LOSS', true, 'unknown'],
  [-6, UnimplementedError, 'UNIMPLEMENTED', false, 'none'],
  [-7, ConnectionLossError, 'CONNECTION_LOSS', true, 'unknown'],
  [-8, BadArgumentsError, 'BAD_ARGUMENTS', false, 'none'],
  [-9, ConnectionLossError, 'CONNECTION_LOSS', true, 'none'],
  [-101, NoNodeError, 'NO_NODE', false, 'none'],
  [-102, NoAuthError, 'NO_AUTH', false, 'none'],
  [-103, BadVersionError, 'BAD_VERSION', false, 'none'],
  [-108, NoChildrenForEphemeralsError, 'NO_CHILDREN_FOR_EPHEMERALS', false, 'none'],
  [-110, NodeExistsError, 'NODE_EXISTS', false, 'none'],
  [-111, NotEmptyError, 'NOT_EMPTY', false, 'none'],
  [-112, SessionExpiredError, 'SESSION_EXPIRED', true, 'unknown'],
  [-114, InvalidAclError, 'INVALID_ACL', false, 'none'],
  [-115, AuthFailedError, 'AUTH_FAILED', false, 'none'],
  [-116, ConnectionLossError, 'CONNECTION_LOSS', true, 'unknown'],
  [-118, SessionMovedError, 'SESSION_MOVED', true, 'none'],
  [-119, NotReadOnlyError, 'NOT_READ_ONLY', true, 'none'],
  [-125, QuotaExceededError, 'QUOTA_EXCEEDED', false, 'none'],
  [-127, ThrottledError, 'THROTTLED', true, 'none'],
  [-1001, ConnectionLossError, 'CONNECTION_LOSS', true, 'none'],
  [-1003, NotInBindingError, 'UNIMPLEMENTED', false, 'none'],
  [-1, UnknownReturnCodeError, 'UNKNOWN_RETURN_CODE', false, 'unknown'],
  [-3, UnknownReturnCodeError, 'UNKNOWN_RETURN_CODE', false, 'unknown'],
  [-123, UnknownReturnCodeError, 'UNKNOWN_RETURN_CODE', false, 'unknown'],
  [-999, UnknownReturnCodeError, 'UNKNOWN_RETURN_CODE', false, 'unknown'],
  [7, UnknownReturnCodeError, 'UNKNOWN_RETURN_CODE', false, 'unknown'],
];

describe('fromReturnCode', () => {
  it.each(table)('%i for a write is a %o: %s, retryable %s, outcome %s', (...row) => {
    const [returnCode, errorClass, code, retryable, outcome] = row;
    const error = fromReturnCode(returnCode, {
      operation: 'setData',
      path: '/a',
      effect: 'write',
    });

    expect(error).toBeInstanceOf(errorClass);
    expect(error.constructor).toBe(errorClass);
    expect(error).toMatchObject({ code, retryable, outcome, operation: 'setData', path: '/a' });
    expect(error.name).toBe(errorClass.name);
    expect(error.message).toMatch(/^setData \/a: /);
  });

  it.each(table)('%i for a read is the same error with the outcome none', (...row) => {
    const [returnCode, errorClass, code] = row;
    const error = fromReturnCode(returnCode, { operation: 'getData', path: '/a', effect: 'read' });

    expect(error).toBeInstanceOf(errorClass);
    expect(error).toMatchObject({ code, outcome: 'none', operation: 'getData', path: '/a' });
  });

  it('gives the error its cause', () => {
    const cause = new RangeError('half a frame');
    const request = { operation: 'create', path: '/a', effect: 'write' } as const;

    expect(fromReturnCode(ReturnCode.connectionLoss, request, cause)).toMatchObject({ cause });
    expect(fromReturnCode(ReturnCode.aclNotSet, request, cause)).toMatchObject({
      code: 'ACL_NOT_SET',
      outcome: 'applied',
      cause,
    });
  });

  it('suggests the wire when the binding cannot send a request', () => {
    const request = { operation: 'transaction', path: '/', effect: 'write' } as const;
    const error = fromReturnCode(ReturnCode.notInBinding, request);

    expect(error).toBeInstanceOf(UnimplementedError);
    expect(error.message).toBe(
      "transaction /: the C binding cannot send this: create the client with transport: 'wire'",
    );
  });

  it('names the operation that has failed in a transaction', () => {
    const request = { operation: 'create', path: '/a', effect: 'read', index: 2 } as const;

    expect(fromReturnCode(ReturnCode.nodeExists, request)).toMatchObject({
      ...{ code: 'NODE_EXISTS', operation: 'create', path: '/a', index: 2, outcome: 'none' },
      message: expect.stringMatching(/^create \/a \(operations\[2\]\): /) as string,
    });
  });

  it('shows an unknown return code', () => {
    const error = fromReturnCode(-999, { operation: 'getData', path: '/a', effect: 'read' });

    expect(error).toMatchObject({ returnCode: -999 });
    expect(error.message).toBe('getData /a: unknown return code -999');
  });

  it('rule 16: gives a write an unknown outcome after -4, -7 and -116', () => {
    const outcomes = [-4, -7, -116].map(
      (returnCode) =>
        fromReturnCode(returnCode, { operation: 'create', path: '/a', effect: 'write' }).outcome,
    );

    expect(outcomes).toStrictEqual(['unknown', 'unknown', 'unknown']);
  });
});
