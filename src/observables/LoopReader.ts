import type { Armed } from '../session/Armed.js';
import type { Taker } from '../session/ArmedRead.js';

/** The functions that a {@link LoopReader} calls. */
interface Loop<T> {
  isClosed(): boolean;
  emitReply(armed: Armed<T>): void;
  recover(error: unknown): void;
}

/** Passes the replies and the errors of each read to a {@link RearmLoop}. */
export class LoopReader<T> implements Taker<T> {
  private readonly loop: Loop<T>;

  constructor(loop: Loop<T>) {
    this.loop = loop;
  }

  get closed(): boolean {
    return this.loop.isClosed();
  }

  next(armed: Armed<T>): void {
    this.loop.emitReply(armed);
  }

  error(error: unknown): void {
    // After the subscriber has unsubscribed, the last read of the loop may still fail. Nobody needs
    // this error.
    if (!this.closed) this.loop.recover(error);
  }

  complete(): void {
    // Does nothing when the read completes. Before that, the method `next` has received the
    // reply, and the loop has begun to wait for the watch.
  }
}
