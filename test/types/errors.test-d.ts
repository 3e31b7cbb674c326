import {
  type AclNotSetError,
  type AuthFailedError,
  type BadArgumentsError,
  type BadVersionError,
  type BindingUnavailableError,
  type ClientClosedError,
  type ConnectionLossError,
  type DataTooLargeError,
  type DecodeError,
  type InvalidAclError,
  type InvalidArgumentError,
  isZkError,
  type NoAuthError,
  type NoChildrenForEphemeralsError,
  type NodeExistsError,
  type NoNodeError,
  type NotConnectedError,
  type NotEmptyError,
  type NotReadOnlyError,
  type Outcome,
  type QuotaExceededError,
  type SessionExpiredError,
  type SessionMovedError,
  type ThrottledError,
  type UnimplementedError,
  type UnknownReturnCodeError,
  type UnresolvedServersError,
  ZkError,
  type ZkErrorCode,
  type ZkErrorContext,
  type ZkErrorOf,
} from 'rxzk';
import type * as rxzk from 'rxzk';
import { describe, expectTypeOf, it } from 'vitest';

describe('ZkError', () => {
  it('has these fields', () => {
    expectTypeOf<ZkError>().toExtend<Error>();
    expectTypeOf<ZkError['code']>().toEqualTypeOf<ZkErrorCode>();
    expectTypeOf<ZkError['retryable']>().toEqualTypeOf<boolean>();
    expectTypeOf<ZkError['outcome']>().toEqualTypeOf<Outcome>();
    expectTypeOf<ZkError['operation']>().toEqualTypeOf<string | undefined>();
    expectTypeOf<ZkError['path']>().toEqualTypeOf<string | undefined>();
    expectTypeOf<Outcome>().toEqualTypeOf<'none' | 'unknown' | 'applied'>();
  });

  it('is abstract', () => {
    // @ts-expect-error -- a program can create instances of the subclasses, but not of ZkError
    new ZkError('no');
  });

  it('is made with a context of optional readonly fields', () => {
    expectTypeOf<ZkErrorContext>().toEqualTypeOf<{
      readonly operation?: string | undefined;
      readonly path?: string | undefined;
      readonly index?: number | undefined;
      readonly outcome?: Outcome | undefined;
      readonly cause?: unknown;
    }>();
    expectTypeOf<ConstructorParameters<typeof NoNodeError>>().toEqualTypeOf<
      [context?: ZkErrorContext | undefined]
    >();
  });
});

describe('the codes', () => {
  it('are literals', () => {
    expectTypeOf<AclNotSetError['code']>().toEqualTypeOf<'ACL_NOT_SET'>();
    expectTypeOf<AuthFailedError['code']>().toEqualTypeOf<'AUTH_FAILED'>();
    expectTypeOf<BadArgumentsError['code']>().toEqualTypeOf<'BAD_ARGUMENTS'>();
    expectTypeOf<BadVersionError['code']>().toEqualTypeOf<'BAD_VERSION'>();
    expectTypeOf<BindingUnavailableError['code']>().toEqualTypeOf<'BINDING_UNAVAILABLE'>();
    expectTypeOf<ClientClosedError['code']>().toEqualTypeOf<'CLIENT_CLOSED'>();
    expectTypeOf<ConnectionLossError['code']>().toEqualTypeOf<'CONNECTION_LOSS'>();
    expectTypeOf<DataTooLargeError['code']>().toEqualTypeOf<'DATA_TOO_LARGE'>();
    expectTypeOf<DecodeError['code']>().toEqualTypeOf<'UNDECODABLE'>();
    expectTypeOf<InvalidAclError['code']>().toEqualTypeOf<'INVALID_ACL'>();
    expectTypeOf<InvalidArgumentError['code']>().toEqualTypeOf<'INVALID_ARGUMENT'>();
    expectTypeOf<NoAuthError['code']>().toEqualTypeOf<'NO_AUTH'>();
    expectTypeOf<
      NoChildrenForEphemeralsError['code']
    >().toEqualTypeOf<'NO_CHILDREN_FOR_EPHEMERALS'>();
    expectTypeOf<NodeExistsError['code']>().toEqualTypeOf<'NODE_EXISTS'>();
    expectTypeOf<NoNodeError['code']>().toEqualTypeOf<'NO_NODE'>();
    expectTypeOf<NotConnectedError['code']>().toEqualTypeOf<'NOT_CONNECTED'>();
    expectTypeOf<NotEmptyError['code']>().toEqualTypeOf<'NOT_EMPTY'>();
    expectTypeOf<NotReadOnlyError['code']>().toEqualTypeOf<'NOT_READ_ONLY'>();
    expectTypeOf<QuotaExceededError['code']>().toEqualTypeOf<'QUOTA_EXCEEDED'>();
    expectTypeOf<SessionExpiredError['code']>().toEqualTypeOf<'SESSION_EXPIRED'>();
    expectTypeOf<SessionMovedError['code']>().toEqualTypeOf<'SESSION_MOVED'>();
    expectTypeOf<ThrottledError['code']>().toEqualTypeOf<'THROTTLED'>();
    expectTypeOf<UnimplementedError['code']>().toEqualTypeOf<'UNIMPLEMENTED'>();
    expectTypeOf<UnknownReturnCodeError['code']>().toEqualTypeOf<'UNKNOWN_RETURN_CODE'>();
    expectTypeOf<UnresolvedServersError['code']>().toEqualTypeOf<'UNRESOLVED_SERVERS'>();
  });

  it('show whether a request may be sent again', () => {
    expectTypeOf<ConnectionLossError['retryable']>().toEqualTypeOf<true>();
    expectTypeOf<NoNodeError['retryable']>().toEqualTypeOf<false>();
  });

  it('give the reasons why there is no binding', () => {
    expectTypeOf<BindingUnavailableError['reason']>().toEqualTypeOf<
      'workerThread' | 'notInstalled' | 'notLoaded'
    >();
  });

  it('narrow a union of errors', () => {
    const handle = (error: DataTooLargeError | DecodeError | NoNodeError): void => {
      if (error.code === 'DATA_TOO_LARGE') expectTypeOf(error).toEqualTypeOf<DataTooLargeError>();
      if (error.code === 'UNDECODABLE') expectTypeOf(error.zxid).toEqualTypeOf<number>();
    };

    expectTypeOf(handle).toBeFunction();
  });

  it('InvalidArgumentError is a TypeError and no ZkError', () => {
    expectTypeOf<InvalidArgumentError>().toExtend<TypeError>();
    expectTypeOf<InvalidArgumentError>().not.toExtend<ZkError>();
  });
});

describe('isZkError', () => {
  it('narrows a caught value', () => {
    const handle = (error: unknown): void => {
      if (isZkError(error)) expectTypeOf(error).toEqualTypeOf<ZkError>();
      if (isZkError(error, 'NO_NODE')) expectTypeOf(error).toEqualTypeOf<NoNodeError>();
    };

    expectTypeOf(handle).toBeFunction();
  });

  it('narrows to the class that has the code, with its fields', () => {
    const handle = (error: unknown): void => {
      if (isZkError(error, 'DATA_TOO_LARGE')) {
        expectTypeOf(error).toEqualTypeOf<DataTooLargeError>();
        expectTypeOf(error.limit).toEqualTypeOf<number>();
      } else if (isZkError(error, 'UNDECODABLE')) {
        expectTypeOf(error.zxid).toEqualTypeOf<number>();
      }
      const code = 'NO_AUTH' as 'NO_AUTH' | 'AUTH_FAILED';
      if (isZkError(error, code)) {
        expectTypeOf(error).toEqualTypeOf<NoAuthError | AuthFailedError>();
      }
    };

    expectTypeOf(handle).toBeFunction();
  });

  it('refuses a code that no error has', () => {
    const handle = (error: unknown, text: string): void => {
      // @ts-expect-error -- the code is misspelt: the right one is NO_NODE
      isZkError(error, 'NO_NOD');
      // @ts-expect-error -- this code belongs to an error that is no ZkError
      isZkError(error, 'INVALID_ARGUMENT');
      // @ts-expect-error -- `text` can be any string, not only a code
      isZkError(error, text);
      // @ts-expect-error -- no error has this code, so the comparison makes no sense
      if (isZkError(error) && error.code === 'NO_NOD') throw error;
    };

    expectTypeOf(handle).toBeFunction();
  });
});

/** The exported subclasses of `ZkError`, without `ZkError` itself. */
type Exported = {
  [K in keyof typeof rxzk]: (typeof rxzk)[K] extends abstract new (...args: never[]) => infer E
    ? E extends ZkError
      ? ZkError extends E
        ? never
        : E
      : never
    : never;
}[keyof typeof rxzk];

describe('ZkErrorCode', () => {
  it('has the codes of all classes, and ZkErrorOf the classes of all codes', () => {
    expectTypeOf<ZkErrorCode>().toEqualTypeOf<Exported['code']>();
    expectTypeOf<ZkErrorOf<ZkErrorCode>>().toEqualTypeOf<Exported>();
  });
});
