import { issuesOf } from './schema/issuesOf.js';
import type { SchemaIssue } from './schema/SchemaIssue.js';
import { ZkError, type ZkErrorContext } from './ZkError.js';

/** The data of a znode are not what the codec takes. Shows the data of users only in `issues`. */
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
   * What the schema found wrong, and where; empty if the data failed before they came to a schema. Messages and paths
   * may quote the data. So no log shows them, until a program reads this.
   */
  // A getter of the class: what prints or serialises an error leaves it out.
  get issues(): readonly SchemaIssue[] {
    return issuesOf(this.cause);
  }
}
