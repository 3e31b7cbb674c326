import { issuesOf } from './schema/issuesOf.js';
import type { SchemaIssue } from './schema/SchemaIssue.js';
import { ZkError, type ZkErrorContext } from './ZkError.js';

/** The codec rejects the data of a znode. Only `issues` shows user data. */
export class DecodeError extends ZkError {
  override readonly code = 'UNDECODABLE';
  override readonly retryable = false;
  /** The transaction that wrote the data (`mzxid`). */
  readonly zxid: number;

  /** Give a `detail` only for data without secrets, such as a list that the server itself writes. */
  constructor(zxid: number, context?: ZkErrorContext, detail?: string) {
    const reason = `the data written by zxid ${String(zxid)} cannot be decoded`;
    super(detail === undefined ? reason : `${reason}: ${detail}`, context);
    this.zxid = zxid;
  }

  /**
   * What the schema found wrong, and where. Empty if the data failed before the schema saw it.
   * Messages and paths may quote the data, so no log shows them until a program reads this.
   */
  // A getter of the class, because printing and serialising an error skip it.
  get issues(): readonly SchemaIssue[] {
    return issuesOf(this.cause);
  }
}
