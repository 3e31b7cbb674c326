import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import { shown } from '../../model/checks/shown.js';
import type { StandardSchema } from '../StandardSchema.js';

/** Throws if the argument is not a validator that follows the Standard Schema specification. */
export function checkSchema(schema: Partial<StandardSchema<unknown>> | null | undefined): void {
  const standard = schema?.['~standard'];
  if (standard?.version !== 1 || typeof standard.validate !== 'function') {
    const rule = 'must be a Standard Schema validator, version 1';
    throw new InvalidArgumentError('schema', rule, shown(schema));
  }
}
