import { describe, expect, it } from 'vitest';
import * as rxzk from '../../src/index.js';

type ErrorClass = new (context?: rxzk.ZkErrorContext) => rxzk.ZkError;

/**
 * The errors whose constructors need only a context. Each row also has the code of the error, and
 * the value of `retryable`.
 */
const errors: readonly (readonly [ErrorClass, string, boolean])[] = [
  [rxzk.AsyncSchemaError, 'ASYNC_SCHEMA', false],
  [rxzk.AuthFailedError, 'AUTH_FAILED', false],
  [rxzk.BadArgumentsError, 'BAD_ARGUMENTS', false],
  [rxzk.BadVersionError, 'BAD_VERSION', false],
  [rxzk.ClientClosedError, 'CLIENT_CLOSED', false],
  [rxzk.ConnectionLossError, 'CONNECTION_LOSS', true],
  [rxzk.ForeignChildError, 'FOREIGN_CHILD', false],
  [rxzk.InvalidAclError, 'INVALID_ACL', false],
  [rxzk.NoAuthError, 'NO_AUTH', false],
  [rxzk.NoChildrenForEphemeralsError, 'NO_CHILDREN_FOR_EPHEMERALS', false],
  [rxzk.NodeExistsError, 'NODE_EXISTS', false],
  [rxzk.NoNodeError, 'NO_NODE', false],
  [rxzk.NotConnectedError, 'NOT_CONNECTED', true],
  [rxzk.NotEmptyError, 'NOT_EMPTY', false],
  [rxzk.NotLeadingError, 'NOT_LEADING', false],
  [rxzk.NotReadOnlyError, 'NOT_READ_ONLY', true],
  [rxzk.OperationTimeoutError, 'OPERATION_TIMEOUT', true],
  [rxzk.QuotaExceededError, 'QUOTA_EXCEEDED', false],
  [rxzk.SessionExpiredError, 'SESSION_EXPIRED', true],
  [rxzk.SessionMovedError, 'SESSION_MOVED', true],
  [rxzk.ThrottledError, 'THROTTLED', true],
  [rxzk.TooManyRequestsError, 'TOO_MANY_REQUESTS', true],
  [rxzk.UnimplementedError, 'UNIMPLEMENTED', false],
  [rxzk.UnresolvedServersError, 'UNRESOLVED_SERVERS', true],
];

describe('index', () => {
  it('exports exactly these symbols', () => {
    expect(Object.keys(rxzk).sort()).toStrictEqual(
      [
        ...['createClient', 'digestIdentity', 'ephemeralNode', 'health', 'rearm'],
        ...['watchChildren', 'watchData', 'watchEnsemble', 'watchExists'],
        ...['curatorInstance', 'decode', 'diffChildren', 'json', 'utf8', 'whenPresent'],
        ...[
          'latestOnly',
          'latestValues',
          'markStale',
          'removeTree',
          'retryOnConnectionLoss',
          'setDataWith',
          'shareLatest',
        ],
        ...['withEach', 'RetriesExhaustedError'],
        ...['collectTree', 'join', 'watchMembers', 'watchTree'],
        ...['campaign', 'diagnosticsOf', 'listAgain', 'lock', 'semaphore', 'toCandidates'],
        ...['toPlace', 'untilTouched', 'watchCandidates', 'watchLeader', 'whileLeading'],
        ...['withLock', 'LockTimeoutError'],
        ...errors.map(([errorClass]) => errorClass.name),
        ...[
          'AclNotSetError',
          'BindingUnavailableError',
          'DataTooLargeError',
          'ProtocolError',
          'SaslError',
          'TlsError',
          'DecodeError',
          'InvalidArgumentError',
          'NoChrootError',
          'UnknownReturnCodeError',
        ],
        ...['isZkError', 'ZkError'],
      ].sort(),
    );
  });

  it.each(errors)('%o has the code %s and retryable %s', (errorClass, code, retryable) => {
    const error = new errorClass({ operation: 'getData', path: '/a', outcome: 'unknown' });

    expect(error).toBeInstanceOf(rxzk.ZkError);
    expect(error).toMatchObject({ code, retryable, outcome: 'unknown', path: '/a' });
    expect(error.name).toBe(errorClass.name);
    expect(new errorClass().outcome).toBe('none');
  });

  it('DataTooLargeError has the size and the limit', () => {
    expect(new rxzk.DataTooLargeError(9, 8, { operation: 'create', path: '/a' })).toMatchObject({
      code: 'DATA_TOO_LARGE',
      retryable: false,
      size: 9,
      limit: 8,
      message: 'create /a: data of 9 bytes exceed the limit of 8 bytes',
    });
  });

  it('AclNotSetError has the outcome applied', () => {
    expect(new rxzk.AclNotSetError({ operation: 'create', path: '/a' })).toMatchObject({
      code: 'ACL_NOT_SET',
      retryable: false,
      outcome: 'applied',
      path: '/a',
    });
  });

  it('RetriesExhaustedError has the number of retries', () => {
    expect(new rxzk.RetriesExhaustedError(3, { operation: 'op', path: '/a' })).toMatchObject({
      code: 'RETRIES_EXHAUSTED',
      retryable: false,
      outcome: 'none',
      retries: 3,
      message: 'op /a: failed, also after 3 retries',
    });
  });

  it('LockTimeoutError has the length of the wait', () => {
    const context = { operation: 'withLock', path: '/a' };

    expect(new rxzk.LockTimeoutError(5, context)).toMatchObject({
      code: 'LOCK_TIMEOUT',
      retryable: true,
      outcome: 'none',
      wait: 5,
      message: 'withLock /a: the lock was not free within 5 ms',
    });
    expect(new rxzk.LockTimeoutError(0, context)).toMatchObject({
      message: 'withLock /a: somebody else holds the lock',
    });
  });

  it('DecodeError has the zxid of the write', () => {
    expect(new rxzk.DecodeError(7, { operation: 'decode', path: '/a' })).toMatchObject({
      code: 'UNDECODABLE',
      retryable: false,
      zxid: 7,
      message: 'decode /a: the data written by zxid 7 cannot be decoded',
    });
  });

  it('NoChrootError has the chroot that does not exist', () => {
    expect(new rxzk.NoChrootError('/app', { operation: 'create', path: '/a' })).toMatchObject({
      code: 'NO_CHROOT',
      retryable: false,
      outcome: 'none',
      chroot: '/app',
      message:
        'create /a: the chroot /app does not exist: create it with a client that has none (ensurePath, rxzk create -p)',
    });
  });
});
