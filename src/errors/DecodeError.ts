import { ZkError, type ZkErrorContext } from './ZkError.js';

/** The data of a znode are not what the codec takes. Never shows the data themselves. */
export class DecodeError extends ZkError {
  override readonly code = 'UNDECODABLE';
  override readonly retryable = false;
  /** The transaction that wrote the data (`mzxid`). */
  readonly zxid: number;

  constructor(zxid: number, context?: ZkErrorContext) {
    super(`the data written by zxid ${String(zxid)} cannot be decoded`, context);
    this.zxid = zxid;
  }
}
