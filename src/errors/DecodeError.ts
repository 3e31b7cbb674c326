import { issuesOf } from './schema/issuesOf.js';
import type { SchemaIssue } from './schema/SchemaIssue.js';
import { ZkError, type ZkErrorContext } from './ZkError.js';

/**
 * The codec cannot decode the data of a znode. Only the property `issues` of this error shows data
 * of the znode.
 */
export class DecodeError extends ZkError {
  override readonly code = 'UNDECODABLE';
  override readonly retryable = false;
  /** The number of the transaction that wrote the data (`mzxid`). */
  readonly zxid: number;

  /**
   * `detail` becomes a part of the message. Give `detail` only for data without secrets, such as a
   * list that the server itself writes.
   */
  constructor(zxid: number, context?: ZkErrorContext, detail?: string) {
    const reason = `the data written by zxid ${String(zxid)} cannot be decoded`;
    super(detail === undefined ? reason : `${reason}: ${detail}`, context);
    this.zxid = zxid;
  }

  /**
   * The problems that the schema found in the data. The list is empty if the codec failed before it
   * called the schema. The issues may quote the data. So they do not appear when a program logs the
   * error.
   */
  // A printed or serialised error contains its fields, but not the getters of its class. So
  // `issues` is a getter.
  get issues(): readonly SchemaIssue[] {
    return issuesOf(this.cause);
  }
}
