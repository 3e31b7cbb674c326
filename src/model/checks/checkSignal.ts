import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import { shown } from './shown.js';

/**
 * Returns the signal if it is an AbortSignal or `undefined`. Otherwise throws. The check does not
 * use `instanceof`, because each realm has its own class `AbortSignal`. For example, Jest runs
 * tests in another realm.
 */
export function checkSignal(signal: AbortSignal | undefined): AbortSignal | undefined {
  const given: unknown = signal;
  if (given === undefined || isSignal(given)) return signal;
  throw new InvalidArgumentError('signal', 'must be an AbortSignal', shown(given), meant(given));
}

function isSignal(given: unknown): boolean {
  return (
    typeof given === 'object' &&
    given !== null &&
    'aborted' in given &&
    'addEventListener' in given &&
    typeof given.addEventListener === 'function'
  );
}

function meant(given: unknown): string | undefined {
  return given instanceof AbortController ? 'its signal' : undefined;
}
