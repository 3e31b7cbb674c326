import type { Armed } from '../session/Armed.js';
import type { Taker } from '../session/ArmedRead.js';

/** The functions that a {@link LoopReader} calls. */
interface Loop<T> {
  isClosed(): boolean;
  emitReply(armed: Armed<T>): void;
  recover(error: unknown): void;
}

/** Takes the replies of a loop: the end of a read is not the end of a watch. */
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
    // The consumer has left, but its read still runs.
    if (!this.closed) this.loop.recover(error);
  }

  complete(): void {
    // The loop waits for the watch.
  }
}
