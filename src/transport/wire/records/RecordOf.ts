import type { OperationOf, OperationType } from '../../Operation.js';
import type { Replies } from '../../Replies.js';
import type { WireRecord } from './WireRecord.js';

/** The record of a request of the port. */
export type RecordOf<T extends OperationType> = WireRecord<OperationOf<T>, Replies[T]>;
