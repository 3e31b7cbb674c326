import { ReturnCode } from '../../errors/ReturnCode.js';
import type { Connection } from '../Connection.js';
import type { Done } from '../Done.js';
import type { Operation, OperationOf, OperationType } from '../Operation.js';
import type { Replies } from '../Replies.js';
import type { Call } from './calls/Call.js';
import { callOf } from './calls/callOf.js';
import { getAcl, type GetAclConfig } from './getAcl.js';
import type { NativeHandle } from './NativeHandle.js';

/** What {@link createNativeRequest} needs. */
export interface NativeRequestConfig extends Pick<
  GetAclConfig,
  'address' | 'credentials' | 'wire' | 'over$'
> {
  readonly native: NativeHandle;
  /** Whether the connection has ended. */
  readonly isOver: () => boolean;
  /**
   * Called when a request shows that the connection is lost. This call is necessary, because the C
   * client may emit no event for the loss.
   */
  readonly lost: () => void;
  /** Called when the server has refused an identity. */
  readonly refused: () => void;
}

/** Makes the function that uses a connected handle to send requests. */
export function createNativeRequest(config: NativeRequestConfig): Connection['request'] {
  const { native, isOver, lost, refused } = config;

  return <T extends OperationType>(operation: OperationOf<T>, done: Done<Replies[T]>): void => {
    const { type } = operation;
    if (isOver()) {
      done(ReturnCode.notSent);
      return;
    }
    if (type === 'getAcl') {
      const { path } = operation;
      const sessionTimeout = native.timeout;
      getAcl({ ...config, path, sessionTimeout }, done as Done<Replies['getAcl']>);
      return;
    }
    const call: Call<T> | undefined = lookUp<T>(operation);
    if (call === undefined) {
      done(ReturnCode.notInBinding);
      return;
    }
    const code = call(native, operation, (returnCode, reply, cause) => {
      native.began();
      if (isLoss(returnCode)) lost();
      if (returnCode === ReturnCode.authFailed) refused();
      // The reply may come after the end of the connection. If the request is a read, the read then
      // fails, and its stream sends the read again over the next connection. A write still gets its
      // reply, because this reply says whether the ensemble has applied the write.
      if (isOver() && reads.has(type)) done(ReturnCode.connectionLoss);
      else done(returnCode, reply, cause);
    });
    // If `code` is not `ok`, the C client has refused the request. The C client then never calls
    // the callback (the third argument of `call`).
    if (code === ReturnCode.badArguments) done(code);
    else if (code !== ReturnCode.ok) {
      lost();
      done(ReturnCode.notSent);
    }
    native.sent(lost);
  };
}

function lookUp<T extends OperationType>(operation: OperationOf<T>): Call<T> | undefined {
  const { type, stat } = operation as Operation & { readonly stat?: true };
  // The binding can't return the stat of a new znode, because it never calls `zoo_acreate2`.
  if (type === 'create' && stat === true) return undefined;
  return (callOf as Partial<Record<OperationType, unknown>>)[type] as Call<T> | undefined;
}

const reads: ReadonlySet<OperationType> = new Set(['exists', 'getData', 'getChildren', 'sync']);

function isLoss(code: number): boolean {
  return code === ReturnCode.connectionLoss || code === ReturnCode.operationTimeout;
}
