import { filter, map, type Observable, throwError } from 'rxjs';
import { DataTooLargeError } from '../../errors/DataTooLargeError.js';
import { checkKeys } from '../../model/checks/checkKeys.js';
import { checkPath } from '../../model/checks/checkPath.js';
import type { TransactionConfig } from '../../model/TransactionConfig.js';
import type { TransactionOperation } from '../../model/TransactionOperation.js';
import type { TransactionResults } from '../../model/TransactionResults.js';
import type { TransactionPart } from '../../transport/Operation.js';
import type { Chroot } from '../createChroot.js';
import type { Sender } from '../createSender.js';
import { checkOperations } from './checkOperations.js';
import { requestSize } from './requestSize.js';

/** The parts and the settings of the client that `transact` uses. */
export interface TransactConfig extends Pick<Sender, 'send'> {
  readonly root: Pick<Chroot, 'guard'>;
  readonly chroot: string;
  /** The server's `jute.maxbuffer`, in bytes. */
  readonly maxBuffer: number;
}

/** Checks a transaction and sends it. `ZkClient.transaction` documents the details. */
export function transact<const O extends readonly TransactionOperation[]>(
  operations: O,
  config: TransactionConfig,
  { send, root, chroot, maxBuffer }: TransactConfig,
): Observable<TransactionResults<O>> {
  const about = { type: 'transaction', path: '/' } as const;
  const fences = checkFence(config);
  const parts = [...fences, ...checkOperations(operations)];
  const size = requestSize(parts, chroot);
  if (size > maxBuffer) {
    const { type: operation, path } = about;
    return throwError(() => new DataTooLargeError(size, maxBuffer, { operation, path }));
  }
  return root.guard(send({ ...about, operations: parts })).pipe(
    // If the server refused the transaction, `send` has already failed. The filter only narrows the
    // type.
    filter((reply) => reply.type === 'applied'),
    map(({ results }) => results.slice(fences.length) as unknown as TransactionResults<O>),
  );
}

function checkFence(config: TransactionConfig): readonly TransactionPart[] {
  const { fence } = checkKeys('config', config, ['fence']);
  return fence === undefined ? [] : [{ type: 'fence', path: checkPath(fence, false, 'fence') }];
}
