import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import { isZkError } from '../../errors/isZkError.js';
import type { Conduct } from './Conduct.js';
import { exitCodes } from './exitCodes.js';

/** Returns the exit code for an error. */
export function exitCodeOf(error: unknown, conduct: Conduct): number {
  if (error instanceof InvalidArgumentError) return exitCodes.usage;
  if (isZkError(error) && error.code === 'LOCK_TIMEOUT') return exitCodes.notLocked;
  if (conduct === 'wrapper') return exitCodes.wrapperFailed;
  if (!isZkError(error)) return exitCodes.failed;
  if (error.code === 'NO_AUTH' || error.code === 'AUTH_FAILED') return exitCodes.refused;
  return error.retryable ? exitCodes.tryAgain : exitCodes.failed;
}
