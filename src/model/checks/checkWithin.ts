import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';

/** Returns the result of a check of a part. Its error names the whole too: `operations[2].path`. */
export function checkWithin<T>(whole: string, check: () => T): T {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof InvalidArgumentError) || error.argument === whole) throw error;
    const { argument, message } = error;
    throw new InvalidArgumentError(`${whole}.${argument}`, message.slice(argument.length + 1));
  }
}
