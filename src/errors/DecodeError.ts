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
   * `detail` becomes a part of the message. Give it only for data without secrets, such as a list
   * that the server itself writes.
   */
  constructor(zxid: number, context?: ZkErrorContext, detail?: string) {
    const reason = `the data written by zxid ${String(zxid)} cannot be decoded`;
    super(detail === undefined ? reason : `${reason}: ${detail}`, context);
    this.zxid = zxid;
  }

  /**
   * What the schema found wrong, and where. The list is empty if the codec failed before it called
   * the schema. The issues may quote the data. So no log shows them, unless a program reads this
   * property and logs it.
   */
  // This is a getter of the class, because printing and serialising an error skip such a getter.
  get issues(): readonly SchemaIssue[] {
    return issuesOf(this.cause);
  }
}
