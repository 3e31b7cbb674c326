import { ZkError, type ZkErrorContext } from './ZkError.js';

/** The data of a znode are not what the codec takes. Never shows the data of users. */
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
}
