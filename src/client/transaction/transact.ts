import { filter, map, type Observable, throwError } from 'rxjs';
import { DataTooLargeError } from '../../errors/DataTooLargeError.js';
import type { TransactionOperation } from '../../model/TransactionOperation.js';
import type { TransactionResults } from '../../model/TransactionResults.js';
import type { Chroot } from '../createChroot.js';
import type { Sender } from '../createSender.js';
import { checkOperations } from './checkOperations.js';
import { requestSize } from './requestSize.js';

/** What transactions are sent with. */
export interface TransactConfig extends Pick<Sender, 'send'> {
  readonly root: Pick<Chroot, 'guard'>;
  readonly chroot: string;
  /** The server's `jute.maxbuffer`, in bytes. */
  readonly maxBuffer: number;
}

/** Sends a transaction when all of it is in order: what `ZkClient.transaction` promises. */
export function transact<const O extends readonly TransactionOperation[]>(
  operations: O,
  { send, root, chroot, maxBuffer }: TransactConfig,
): Observable<TransactionResults<O>> {
  const about = { type: 'transaction', path: '/' } as const;
  const parts = checkOperations(operations);
  const size = requestSize(parts, chroot);
  if (size > maxBuffer) {
    const { type: operation, path } = about;
    return throwError(() => new DataTooLargeError(size, maxBuffer, { operation, path }));
  }
  return root.guard(send({ ...about, operations: parts })).pipe(
    // A refused one has become an error on its way.
    filter((reply) => reply.type === 'applied'),
    map(({ results }) => results as TransactionResults<O>),
  );
}
