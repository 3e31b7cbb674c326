import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';

/**
 * Runs a check of one part of an argument, and returns its result. If the check throws, the error
 * names the argument and the part, such as `operations[2].path`.
 */
export function checkWithin<T>(whole: string, check: () => T): T {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof InvalidArgumentError) || error.argument === whole) throw error;
    const { argument, message } = error;
    throw new InvalidArgumentError(`${whole}.${argument}`, message.slice(argument.length + 1));
  }
}
