import { ZkError, type ZkErrorContext } from './ZkError.js';

/** The chroot of the connect string does not exist. The client does not create it. */
export class NoChrootError extends ZkError {
  override readonly code = 'NO_CHROOT';
  override readonly retryable = false;
  /** The chroot from the connect string. */
  readonly chroot: string;

  constructor(chroot: string, context?: ZkErrorContext) {
    super(
      `the chroot ${chroot} does not exist: create it with a client that has none (ensurePath, rxzk create -p)`,
      context,
    );
    this.chroot = chroot;
  }
}
