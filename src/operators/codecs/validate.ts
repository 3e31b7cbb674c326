import { noop } from 'rxjs';
import { AsyncSchemaError } from '../../errors/AsyncSchemaError.js';
import type { Codec } from '../Codec.js';
import type { StandardSchema } from '../StandardSchema.js';
import { SchemaMismatch } from './SchemaMismatch.js';

/**
 * Validates a value with a schema, and returns the value that the schema returns. The errors of
 * this function do not show the value.
 */
export function validate<T>(
  schema: StandardSchema<T>,
  value: unknown,
  operation: keyof Codec<T>,
): T {
  const result = attempt(() => schema['~standard'].validate(value));
  if ('then' in result) {
    // Nobody waits for the Promise of an asynchronous schema. If this Promise rejected without this
    // `catch`, the process would end.
    result.catch(noop);
    throw new AsyncSchemaError({ operation });
  }
  if (result.issues === undefined) return result.value;
  throw new SchemaMismatch(
    operation === 'decode' ? 'the data do' : 'the value does',
    result.issues,
  );
}

function attempt<R>(run: () => R): R {
  try {
    return run();
  } catch {
    throw new TypeError('the schema has thrown an error, which may quote the data');
  }
}
