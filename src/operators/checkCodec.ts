import { InvalidArgumentError } from '../errors/InvalidArgumentError.js';
import { checkSync } from '../model/checks/checkSync.js';
import { shown } from '../model/checks/shown.js';
import type { Codec } from './Codec.js';

/**
 * Returns `codec` if this value is a codec that has all methods in the list `methods`. Throws
 * otherwise. Without this check, a wrong argument would cause an error only later, when a znode is
 * decoded. That error would not name the argument.
 */
export function checkCodec<C extends Codec<unknown>>(
  codec: C,
  methods: readonly (keyof Codec<unknown>)[] = ['decode'],
): C {
  const given = codec as Partial<C> | null | undefined;
  // Some schemas also have a method `decode`, but this method does not take bytes. So a schema is
  // no codec.
  const isSchema = Object(given) === given && '~standard' in (given as object);
  if (isSchema || typeof given?.decode !== 'function') {
    const meant = isSchema ? 'json(schema)' : lookalikes.get(given);
    const rule = 'must be a codec, such as utf8 or json';
    throw new InvalidArgumentError('codec', rule, isSchema ? 'a schema' : shown(given), meant);
  }
  // The check above ensures that `codec` is an object or a function. So the access to the property
  // `codec[method]` cannot throw. The loop does not call the method.
  for (const method of methods) checkSync(`codec.${method}`, codec[method] as () => unknown);
  return codec;
}

const lookalikes: ReadonlyMap<unknown, string> = new Map<unknown, string>([
  [JSON, 'json'],
  ['json', 'json'],
  ['utf8', 'utf8'],
  ['utf-8', 'utf8'],
]);
