import type { OperationOf, OperationType } from '../../Operation.js';
import type { Replies } from '../../Replies.js';
import type { WireRecord } from './WireRecord.js';

/** The type of the {@link WireRecord} for the request with the name `T`. */
export type RecordOf<T extends OperationType> = WireRecord<OperationOf<T>, Replies[T]>;
