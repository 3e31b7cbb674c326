import { lastValueFrom, type Observable } from 'rxjs';
import { isZkError } from '../../errors/isZkError.js';

/**
 * Subscribes at once, and gives the last value. What `make` throws is a rejection too: all errors of a function that
 * gives a Promise are in the Promise.
 *
 * An error is made when a reply arrives, and its own stack ends in a socket. So it
 * notes the frames of the caller of `callee`, without their text. That takes about 4 µs.
 */
export async function settle<T>(callee: object, make: () => Observable<T>): Promise<T> {
  const caller: { readonly stack?: unknown } = {};
  Error.captureStackTrace(caller, callee as (...args: never[]) => unknown);
  try {
    // eslint-disable-next-line rxjs-x/no-ignored-default-value -- a stream without a value is the caller's to explain
    return await lastValueFrom(make());
  } catch (error) {
    // The reason of a signal belongs to the caller.
    if (isZkError(error) && !led.has(error)) lead(error, caller.stack);
    throw error;
  }
}

/** One error that arrives at many callers, such as a name that does not resolve, leads to the first. */
const led = new WeakSet<Error>();

function lead(error: Error, stack: unknown): void {
  led.add(error);
  // A program may format its stacks as something else.
  if (typeof stack !== 'string') return;
  const first = stack.indexOf('\n    at ');
  if (first >= 0) error.stack = `${error.stack ?? error.message}${stack.slice(first)}`;
}
