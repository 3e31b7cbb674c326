import { ZkError, type ZkErrorContext } from './ZkError.js';

/** The data of a znode are not what the codec takes. Never shows the data of users. */
export class DecodeError extends ZkError {
  override readonly code = 'UNDECODABLE';
  override readonly retryable = false;
  /** The transaction that wrote the data (`mzxid`). */
  readonly zxid: number;

  /** The `detail` is for data that hold no secret, as those of the server itself. */
  constructor(zxid: number, context?: ZkErrorContext, detail?: string) {
    const reason = `the data written by zxid ${String(zxid)} cannot be decoded`;
    super(detail === undefined ? reason : `${reason}: ${detail}`, context);
    this.zxid = zxid;
  }
}
