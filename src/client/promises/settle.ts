import { lastValueFrom, type Observable } from 'rxjs';
import { isZkError } from '../../errors/isZkError.js';

/**
 * Subscribes at once, and resolves with the last value. If `make` throws, the Promise rejects: a
 * function that returns a Promise must not throw.
 *
 * An error is created when a reply arrives, so its own stack ends in a socket. So this notes the
 * stack frames of the caller of `callee`, without their text. That takes about 4 µs.
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

/** If one error reaches many callers, such as an unresolved name, its stack leads to the first. */
const led = new WeakSet<Error>();

function lead(error: Error, stack: unknown): void {
  led.add(error);
  // A program may format its stacks in another way.
  if (typeof stack !== 'string') return;
  const first = stack.indexOf('\n    at ');
  if (first >= 0) error.stack = `${error.stack ?? error.message}${stack.slice(first)}`;
}
