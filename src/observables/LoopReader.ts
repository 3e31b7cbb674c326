import type { Armed } from '../session/Armed.js';
import type { Taker } from '../session/ArmedRead.js';

/** The functions that a {@link LoopReader} calls. */
interface Loop<T> {
  isClosed(): boolean;
  emitReply(armed: Armed<T>): void;
  recover(error: unknown): void;
}

/**
 * Receives the replies of a {@link RearmLoop}. Ignores the completion of a read, because the loop
 * then waits for the watch.
 */
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
    // After the subscriber has unsubscribed, a read that is under way may still fail. Nobody needs
    // this error.
    if (!this.closed) this.loop.recover(error);
  }

  complete(): void {
    // Does nothing, because the loop now waits for the watch.
  }
}
