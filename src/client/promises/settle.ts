import { lastValueFrom, type Observable } from 'rxjs';
import { isZkError } from '../../errors/isZkError.js';

/**
 * Subscribes at once to the Observable that `make` returns. Resolves with the last value of this
 * Observable. If `make` throws, the Promise rejects, because a function that returns a Promise must
 * not throw.
 *
 * If the Observable fails, `settle` extends the stack of the error. The stack then also shows where
 * the program called `callee`. The client creates the error when a reply arrives. So without this
 * extension, the stack would only show the code that reads from the socket. Each call of `settle`
 * saves the stack frames. This takes about 4 µs. Node builds the text of the frames only if the
 * Observable fails.
 */
export async function settle<T>(callee: object, make: () => Observable<T>): Promise<T> {
  const caller: { readonly stack?: unknown } = {};
  Error.captureStackTrace(caller, callee as (...args: never[]) => unknown);
  try {
    // eslint-disable-next-line rxjs-x/no-ignored-default-value -- a stream without a value is the caller's to explain
    return await lastValueFrom(make());
  } catch (error) {
    // `settle` extends the stack only if the error comes from this package. Any other error, such
    // as the reason of an aborted signal, belongs to the caller. So `settle` does not change this
    // other error.
    if (isZkError(error) && !led.has(error)) lead(error, caller.stack);
    throw error;
  }
}

/**
 * The errors whose stacks already show a caller. Several callers may receive the same error, for
 * example if a server name cannot be resolved. The stack of this error then shows only the first
 * caller.
 */
const led = new WeakSet<Error>();

function lead(error: Error, stack: unknown): void {
  led.add(error);
  // A program may change how Node formats stacks. Then `stack` may be a value that is no string.
  if (typeof stack !== 'string') return;
  const first = stack.indexOf('\n    at ');
  if (first >= 0) error.stack = `${error.stack ?? error.message}${stack.slice(first)}`;
}
